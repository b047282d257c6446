//go:build !windows

package syserr

import "syscall"

// kindOfErrno returns the kind of a number that Unix systems give.
func kindOfErrno(number syscall.Errno) (Kind, bool) {
	switch number {
	case syscall.EBUSY, syscall.ETXTBSY, syscall.EAGAIN, syscall.ESTALE:
		return Locked, true
	case syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG:
		return DiskFull, true
	case syscall.EROFS:
		return ReadOnly, true
	case syscall.EMFILE, syscall.ENFILE:
		return TooManyFiles, true
	case syscall.ENODEV, syscall.ENXIO, syscall.EHOSTDOWN, syscall.EHOSTUNREACH, syscall.ENOTCONN, syscall.ETIMEDOUT:
		return NoDrive, true
	case syscall.EINVAL, syscall.EILSEQ:
		return BadName, true
	case syscall.ENAMETOOLONG, syscall.ELOOP:
		return TooLong, true
	case syscall.EIO:
		return Damaged, true
	case syscall.EPIPE:
		return ClosedPipe, true
	case syscall.EISDIR, syscall.ENOTDIR:
		return NotFile, true
	}
	return Other, false
}
