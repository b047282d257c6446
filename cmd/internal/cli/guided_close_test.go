package cli

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// A clerk closes a period by answering questions, and is asked for a reason
// when she scores it again; without one nothing is written.
func TestGuideCloses(t *testing.T) {
	t.Chdir(t.TempDir())
	asked().with("init")
	asked().with("form", "-p", "2026-Q3")
	asked().with("score", "2026-Q3")
	w := asked("4", "2026-Q3", "", "0")
	w.run()
	wantAll(t, w.out.String(), "4. Chốt kỳ", "Chưa ghi gì")
	w = asked("4", "2026-Q3", "45-BC/ĐU", "", "0")
	if status := w.run(); status != exitDone {
		t.Errorf("status %d, stderr %s", status, w.err.String())
	}
	wantAll(t, w.out.String(), "chibo close 2026-Q3 --number 45-BC/ĐU", "lần 1, Báo cáo số 45-BC/ĐU")
	w = asked("1", "2026-Q3", "", "0")
	w.run()
	wantAll(t, w.out.String(), "đã chốt theo Báo cáo số 45-BC/ĐU", "Chưa ghi gì")
	w = asked("1", "2026-Q3", "thêm phiếu", "", "", "0")
	w.run()
	wantAll(t, w.out.String(), `--revise "thêm phiếu"`, filepath.Join("bao-cao", "bao-cao-2026-Q3-lan-2.xlsx"), "Bản điều chỉnh lần 2")
	w = asked("4", "2026-Q3", "", "0")
	w.run()
	if strings.Contains(w.out.String(), "Số của báo cáo") {
		t.Error("the number is asked for without a reason")
	}
}

// Two runs that close at once: one closes, the other is told.
func TestCloseIsRefusedWhereTheFolderAppeared(t *testing.T) {
	t.Chdir(t.TempDir())
	asked().with("init")
	asked().with("form", "-p", "2026-Q3")
	write(t, filepath.Join("da-chot", "2026-Q3", "lan-1"), "in the way")
	w := asked()
	if status := w.with("close", "2026-Q3", "--number", "1-BC/ĐU"); status != exitNoWork || !strings.Contains(w.err.String(), "hồ sơ chốt") {
		t.Errorf("status %d, stderr %s", status, w.err.String())
	}
}

// What an interrupted close left behind closes nothing, and is in nobody's way.
func TestInterruptedCloseClosesNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	asked().with("init")
	asked().with("form", "-p", "2026-Q3")
	write(t, filepath.Join("da-chot", "2026-Q3", ".chibo-0011aabb.tmp", "ho-so.yaml"), "chibo: 1\n")
	for _, args := range [][]string{{"score", "2026-Q3", "-o", "a.xlsx"}, {"close", "2026-Q3", "--number", "1-BC/ĐU"}} {
		w := asked()
		if status := w.with(args...); status != exitDone {
			t.Errorf("%v: status %d, stderr %s", args, status, w.err.String())
		}
	}
}

func TestRecordReadsWhatItWrites(t *testing.T) {
	t.Chdir(t.TempDir())
	period, _ := leadingPeriod([]string{"2026-Q3"})
	c := &closing{Folder: vault{}.edition(period, 2), Period: period, Edition: 2, Number: `45-BC/ĐU "mật": # &`, Closed: "2026-10-05",
		Report: "r.xlsx", SHA256: "0012", Code: "1E500000", Program: "0.1.0", Reason: "dòng 1\ndòng 2 – 'x' \\ <>", Replaces: "no"}
	write(t, filepath.Join(c.Folder, "ho-so.yaml"), string(c.record("một\nhai")))
	got, err := vault{}.read(period, 2)
	if got != nil && got.Seal == got.sealed {
		c.Seal, c.sealed = got.Seal, got.Seal
	}
	if err != nil || !reflect.DeepEqual(got, c) {
		t.Errorf("%+v, %v", got, err)
	}
}
