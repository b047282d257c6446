package workbook

import "sync"

// A memory is the room that the workbooks open at one time share: several
// large ones wait for each other, however many cores there are.
type memory struct {
	mutex sync.Mutex
	freed *sync.Cond
	total int64
	left  int64
}

func newMemory(total int64) *memory {
	m := &memory{total: total, left: total}
	m.freed = sync.NewCond(&m.mutex)
	return m
}

// take waits until there is room for so many bytes, and returns what has to be
// given back. Nobody waits for more than there is in all.
func (m *memory) take(bytes int64) int64 {
	bytes = min(bytes, m.total)
	m.mutex.Lock()
	defer m.mutex.Unlock()
	for m.left < bytes {
		m.freed.Wait()
	}
	m.left -= bytes
	return bytes
}

func (m *memory) give(bytes int64) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.left += bytes
	m.freed.Broadcast()
}
