"""Writes in.xlsx with openpyxl: contracts as an analyst keeps them, in another program than Excel. Headings in English and German,
days as dates and as text, amounts as numbers and as text, one list as bare cells under a title. Run: python3 author.py"""
from datetime import date

from openpyxl import Workbook
from openpyxl.worksheet.table import Table

book = Workbook()


def table(name, rows, days=()):
    sheet = book.create_sheet(name)
    for row in rows:
        sheet.append(row)
    for column in days:
        for (cell,) in sheet.iter_rows(min_row=2, min_col=column, max_col=column):
            cell.number_format = "dd.mm.yyyy"
    sheet.add_table(Table(displayName=name.replace(" ", ""), ref=sheet.dimensions))


table("Contracts", [
    ["Contract", "Customer ID", "Customer", "Effective", "End", "Currency", "Total value", "Terms", "PO required", "PO number", "Liability cap", "Signatory", "Signed on"],
    ["CT-501", "K1", "Ahorn Spiele GmbH", date(2026, 1, 1), date(2026, 12, 31), "EUR", 13000, "14 Tage 2 % Skonto, 30 Tage netto", "no", None, "yes", "A. Ahorn", date(2025, 12, 18)],
    ["CT-502", "K2", "Buche Verlag AG", date(2026, 1, 31), date(2026, 4, 30), "EUR", 3000, "Net 60", "yes", None, "uncapped", "B. Buche", date(2026, 2, 14)],
], days=(4, 5, 13))

table("Contract lines", [
    ["Vertrag", "Position", "Description", "Kind", "Currency", "Amount", "Start", "End", "Frequency", "Timing", "Alignment", "Proration", "Terms", "Tax rate", "Revenue"],
    ["CT-501", 1, "Platform", "subscription", "EUR", "1.000,00", date(2026, 1, 1), date(2026, 12, 31), "monthly", "advance", "calendar", "actual", "14 Tage 2 % Skonto, 30 Tage netto", 0.19, "daily"],
    ["CT-501", 2, "Onboarding", "milestone", "EUR", "1.000,00", date(2026, 1, 1), date(2026, 6, 30), "once", "arrears", "anniversary", "actual", "Net 30", 0.19, "point in time"],
    ["CT-502", 1, "Support from the last day of January", "recurring", "EUR", "1.000,00", date(2026, 1, 31), date(2026, 4, 30), "monthly", "advance", "anniversary", "actual", "Net 60", 0, "even months"],
], days=(7, 8))

table("Milestones", [
    ["Contract", "Line", "Milestone", "Percent", "Amount", "Planned on", "Accepted on", "Acceptance criteria"],
    ["CT-501", 2, "Go-live", 60, None, date(2026, 2, 27), date(2026, 3, 4), "Signed protocol"],
    ["CT-501", 2, "Training", 40, None, date(2026, 5, 29), None, "Attendance list"],
], days=(6, 7))

table("Customers", [
    ["Customer ID", "Name", "Country", "Currency", "Terms", "Tax ID", "Risk grade", "Credit limit", "Status"],
    ["K1", "Ahorn Spiele GmbH", "DE", "EUR", "Net 30", "DE136695976", "A", 20000, "active"],
    ["K2", "Buche Verlag AG", "DE", "EUR", "Net 30", "DE136695977", "C", 2000, "active"],
])

holidays = book.create_sheet("Holidays")
holidays["A1"] = "Days on which we do not pay"
for row, (day, name) in enumerate([("Date", "Name"), ("2026-04-03", "Good Friday"), ("2026-04-06", "Easter Monday")], start=3):
    holidays.cell(row, 1, day)
    holidays.cell(row, 2, name)

book.remove(book["Sheet"])
book.save("in.xlsx")
