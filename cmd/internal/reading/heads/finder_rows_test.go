package heads

import "testing"

// TestMarkedRowOfACriterionIsNoHead: words of heads in the title or the note of a
// criterion that was marked make no head of its row, and none is looked for there;
// the same words over no mark do.
func TestMarkedRowOfACriterionIsNoHead(t *testing.T) {
	r := headerReader(t)
	leaves := r.Leaves[0]
	marked := []string{leaves[0].ID, leaves[0].Title, "5", "4", "Nội dung", "(điểm tối đa)"}
	unmarked := []string{leaves[0].ID, leaves[0].Title, "", "", "Nội dung", "(điểm tối đa)"}
	g := gridOf(r, [][]string{marked, marked, marked, marked, unmarked})
	for row := range 2 {
		if r.mayHeadForm(g, row, row+HeaderHeight-1) {
			t.Errorf("a head is looked for in row %d", row+1)
		}
	}
	if !r.mayHeadForm(g, 4, 4) {
		t.Error("the words alone are no words of a head: the test shows nothing")
	}
}
