package trouble

import (
	"fmt"
	"os"
	"strings"
)

// peakMemory returns the most memory a running process has had, in bytes; 0: it
// has ended.
func peakMemory(process int) int64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		return 0
	}
	var kibibytes int64
	_, peak, _ := strings.Cut(string(status), "VmHWM:")
	_, _ = fmt.Sscanf(peak, "%d kB", &kibibytes) // nothing at the moment of its end
	return kibibytes << 10
}
