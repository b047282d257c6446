package pages
import ("testing";"os";"strings")
func TestDev(t *testing.T){
 p:=strings.Split(os.Getenv("PAIR"),",")
 if len(p)<2 {t.Skip()}
 a,_:=os.ReadFile(p[0]); b,_:=os.ReadFile(p[1])
 x,err:=Open(a); if err!=nil {t.Fatal(err)}
 y,err:=Open(b); if err!=nil {t.Fatal(err)}
 o:=Compare(x,y,[]string{"_chibo","_chibo_goc"})
 t.Log(o.Whole,o.Cells,o.NotCompared,o.More)
 for _,d:=range o.Differences { t.Logf("%+v",d)}
}
