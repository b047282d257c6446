package app

// Version is the program's version; the Excel report names it.
const Version = "0.1.0"
