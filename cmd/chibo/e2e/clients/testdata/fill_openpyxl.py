"""Fills forms as a program using openpyxl does. It knows nothing of the names
once a row was inserted: they stay where they were.

usage: fill_openpyxl.py book.xlsx job.json
"""
import json
import sys

import openpyxl

path, job = sys.argv[1], json.load(open(sys.argv[2], encoding="utf-8"))
book = openpyxl.load_workbook(path)


def cell_of(name):
    sheet, address = next(book.defined_names[name].destinations)
    return book[sheet][address.replace("$", "")]


for name, value in job["values"].items():
    cell_of(name).value = value
for step in job["steps"]:
    sheet = book.worksheets[step["sheet"]]
    if step["do"] == "insert-rows":
        sheet.insert_rows(step["at"], step["count"])
    elif step["do"] == "insert-columns":
        sheet.insert_cols(step["at"], step["count"])
    elif step["do"] == "rename":
        sheet.title = step["name"]
    elif step["do"] == "last":
        book.move_sheet(sheet, len(book.worksheets))
book.save(path)
