package syserr

import "syscall"

// kindOfErrno returns the kind of a number that Windows gives ("System Error
// Codes"). ERROR_ACCESS_DENIED is left to fs.ErrPermission.
func kindOfErrno(number syscall.Errno) (Kind, bool) {
	switch number {
	case 32, 33, 1224: // sharing and lock violations; a file mapped by another program
		return Locked, true
	case 39, 112, 1295: // handle and disk full; quota
		return DiskFull, true
	case 19: // write-protected
		return ReadOnly, true
	case 4: // too many open files
		return TooManyFiles, true
	case 15, 20, 21, 51, 53, 54, 55, 59, 64, 65, 67, 121, 1203, 1222, 1231, 1232:
		// no such drive or unit, not ready; the network's name, path or host is
		// not to be found, busy or gone
		return NoDrive, true
	case 123, 161, 1214: // invalid name, path or network name
		return BadName, true
	case 111, 206: // buffer overflow, file name too long
		return TooLong, true
	case 23, 27, 30, 1117, 1392, 1393: // checksum, sector, read fault, I/O device, corrupt file or disk
		return Damaged, true
	case 109, 232: // broken pipe, pipe being closed
		return ClosedPipe, true
	case 267: // not a directory
		return NotFile, true
	}
	return Other, false
}
