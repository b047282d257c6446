"""Fills forms in LibreOffice itself, which moves names along.

usage: fill_libreoffice.py book.xlsx job.json
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.5)
    sys.exit("no LibreOffice")


path, job = os.path.abspath(sys.argv[1]), json.load(open(sys.argv[2], encoding="utf-8"))
profile = tempfile.mkdtemp()
pipe = "chibo%d" % os.getpid()
office = subprocess.Popen(["soffice", "--headless", "--norestore", "--nologo", "-env:UserInstallation=file://" + profile,
                           "--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (prop("Hidden", True),))
    for name, value in job["values"].items():
        cell = book.NamedRanges.getByName(name).getReferredCells().getCellByPosition(0, 0)
        if isinstance(value, str):
            cell.setString(value)
        else:
            cell.setValue(value)
    for step in job["steps"]:
        sheet = book.Sheets.getByIndex(step["sheet"])
        sheet.unprotect("")
        if step["do"] == "insert-rows":
            sheet.Rows.insertByIndex(step["at"] - 1, step["count"])
        elif step["do"] == "insert-columns":
            sheet.Columns.insertByIndex(step["at"] - 1, step["count"])
        elif step["do"] == "rename":
            sheet.Name = step["name"]
        elif step["do"] == "last":
            book.Sheets.moveByName(sheet.Name, book.Sheets.Count)
    book.calculateAll()
    book.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", "Calc MS Excel 2007 XML"),))
    book.close(True)
    desktop.terminate()
    office.wait(30)
finally:
    if office.poll() is None:
        office.terminate()
