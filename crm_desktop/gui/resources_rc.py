# Resource object code (Python 3)
# Created by: object code
# Created by: The Resource Compiler for Qt version 6.11.3
# WARNING! All changes made in this file will be lost!

from PySide6 import QtCore

qt_resource_data = b"\
\x00\x003I\
/\
* The look of th\
e window. $names\
 are tokens of c\
rm_desktop/gui/t\
heme.py. */\x0a\x0aQWi\
dget { font-size\
: $px13; }\x0aQMain\
Window, QDialog,\
 QStackedWidget,\
 #page { backgro\
und: $ground; co\
lor: $text; }\x0aQT\
oolTip { backgro\
und: $toast; col\
or: $toast_text;\
 border: 0; padd\
ing: 4px 8px; }\x0a\
\x0a/* --- text ---\
 */\x0aQLabel { col\
or: $text; backg\
round: transpare\
nt; }\x0aQLabel[rol\
e=\x22title\x22] { fon\
t-size: $px20; f\
ont-weight: 700;\
 }\x0aQLabel[role=\x22\
heading\x22] { font\
-size: $px15; fo\
nt-weight: 700; \
}\x0aQLabel[role=\x22s\
ection\x22] { font-\
weight: 700; }\x0aQ\
Label[role=\x22smal\
l-section\x22] { fo\
nt-size: $px12; \
font-weight: 600\
; color: $muted;\
 }\x0aQLabel[role=\x22\
strong\x22] { font-\
weight: 600; }\x0aQ\
Label[role=\x22figu\
re\x22] { font-size\
: $px20; font-we\
ight: 700; }\x0aQLa\
bel[role=\x22muted\x22\
], QLabel[role=\x22\
count\x22] { color:\
 $muted; }\x0aQLabe\
l[role=\x22label\x22] \
{ color: $muted;\
 font-size: $px1\
2; }\x0aQLabel[role\
=\x22help\x22] { color\
: $muted; font-s\
ize: $px12; }\x0aQL\
abel[role=\x22small\
\x22] { font-size: \
$px12; }\x0aQLabel[\
role=\x22error\x22] { \
color: $red; fon\
t-size: $px12; }\
\x0aQLabel[role=\x22li\
nk\x22] { color: $a\
ccent_text; }\x0aQL\
abel[tone=\x22red\x22]\
 { color: $red; \
}\x0aQLabel[tone=\x22a\
mber\x22] { color: \
$amber; }\x0aQLabel\
[tone=\x22green\x22] {\
 color: $green; \
}\x0aQLabel[tone=\x22b\
lue\x22] { color: $\
blue; }\x0aQLabel[t\
one=\x22grey\x22] { co\
lor: $grey; }\x0a\x0a/\
* --- frame --- \
*/\x0a#rail { backg\
round: $rail; bo\
rder-right: 1px \
solid $line; }\x0a#\
rail QLabel[role\
=\x22office\x22] { fon\
t-weight: 700; }\
\x0a#rail QLabel[ro\
le=\x22who\x22] { colo\
r: $muted; font-\
size: $px12; }\x0a#\
statusLine { bac\
kground: $rail; \
border-top: 1px \
solid $line; }\x0a#\
statusLine QLabe\
l { color: $mute\
d; font-size: $p\
x12; }\x0a#pageHead\
er { border-bott\
om: 1px solid $l\
ine; }\x0a#pageFilt\
ers { background\
: $ground; }\x0aQFr\
ame[role=\x22hairli\
ne\x22] { backgroun\
d: $line; border\
: 0; max-height:\
 1px; min-height\
: 1px; }\x0aQFrame[\
role=\x22box\x22] { ba\
ckground: $groun\
d; border: 1px s\
olid $line; bord\
er-radius: 8px; \
}\x0aQFrame[role=\x22n\
ote\x22] { backgrou\
nd: $blue_soft; \
border: 0; borde\
r-radius: 8px; }\
\x0aQFrame[role=\x22no\
te-amber\x22] { bac\
kground: $amber_\
soft; border: 0;\
 border-radius: \
8px; }\x0aQFrame[ro\
le=\x22note-red\x22] {\
 background: $re\
d_soft; border: \
0; border-radius\
: 8px; }\x0aQSplitt\
er::handle { bac\
kground: $line; \
}\x0aQSplitter::han\
dle:horizontal {\
 width: 1px; }\x0aQ\
Splitter::handle\
:vertical { heig\
ht: 1px; }\x0aQScro\
llArea { backgro\
und: transparent\
; border: 0; }\x0aQ\
ScrollArea > QWi\
dget > QWidget[r\
ole=\x22plain\x22] { b\
ackground: $grou\
nd; }\x0a\x0a/* --- bu\
ttons --- */\x0aQPu\
shButton { backg\
round: $ground; \
color: $text; bo\
rder: 1px solid \
$field_line; bor\
der-radius: 6px;\
\x0a    padding: 0 \
13px; min-height\
: 28px; font-wei\
ght: 500; }\x0aQPus\
hButton:hover { \
background: $hov\
er; }\x0aQPushButto\
n:pressed { back\
ground: $pressed\
; }\x0aQPushButton:\
disabled { color\
: $muted; backgr\
ound: $rail; bor\
der-color: $line\
; }\x0aQPushButton:\
focus { border: \
1px solid $accen\
t; }\x0aQPushButton\
:checked { backg\
round: $accent_s\
oft; color: $acc\
ent_text; border\
-color: $accent;\
 }\x0aQPushButton[r\
ole=\x22primary\x22], \
QPushButton:defa\
ult { background\
: $accent; color\
: $on_accent; bo\
rder: 1px solid \
$accent;\x0a    fon\
t-weight: 600; }\
\x0aQPushButton[rol\
e=\x22primary\x22]:hov\
er, QPushButton:\
default:hover { \
background: $acc\
ent_hover; borde\
r-color: $accent\
_hover; }\x0aQPushB\
utton[role=\x22prim\
ary\x22]:pressed, Q\
PushButton:defau\
lt:pressed { bac\
kground: $accent\
_pressed; }\x0aQPus\
hButton[role=\x22pr\
imary\x22]:focus, Q\
PushButton:defau\
lt:focus { borde\
r: 2px solid $te\
xt; padding: 0 1\
2px; }\x0aQPushButt\
on[role=\x22primary\
\x22]:disabled, QPu\
shButton:default\
:disabled { back\
ground: $grey_so\
ft; color: $grey\
;\x0a    border-col\
or: $grey_soft; \
}\x0aQPushButton[ro\
le=\x22danger\x22] { c\
olor: $red; }\x0aQP\
ushButton[role=\x22\
danger\x22]:hover {\
 background: $re\
d_soft; }\x0aQPushB\
utton[role=\x22link\
\x22], QPushButton[\
role=\x22quiet\x22] { \
background: tran\
sparent; border:\
 1px solid trans\
parent;\x0a    colo\
r: $accent_text;\
 padding: 0 4px;\
 min-height: 24p\
x; font-weight: \
400; }\x0aQPushButt\
on[role=\x22quiet\x22]\
 { color: $muted\
; padding: 0 6px\
; }\x0aQPushButton[\
role=\x22link\x22]:hov\
er, QPushButton[\
role=\x22quiet\x22]:ho\
ver { background\
: $hover; border\
-radius: 6px; }\x0a\
QPushButton[role\
=\x22link\x22]:focus, \
QPushButton[role\
=\x22quiet\x22]:focus \
{ border: 1px so\
lid $accent; bor\
der-radius: 6px;\
 }\x0aQPushButton[r\
ole=\x22link\x22]:disa\
bled, QPushButto\
n[role=\x22quiet\x22]:\
disabled { color\
: $muted; }\x0aQPus\
hButton[role=\x22se\
gment\x22] { border\
-radius: 0; bord\
er-left-width: 0\
; padding: 0 12p\
x; min-height: 2\
6px; }\x0aQPushButt\
on[role=\x22segment\
\x22][edge=\x22first\x22]\
 { border-left-w\
idth: 1px; borde\
r-top-left-radiu\
s: 6px;\x0a    bord\
er-bottom-left-r\
adius: 6px; }\x0aQP\
ushButton[role=\x22\
segment\x22][edge=\x22\
last\x22] { border-\
top-right-radius\
: 6px; border-bo\
ttom-right-radiu\
s: 6px; }\x0aQPushB\
utton[role=\x22segm\
ent\x22]:checked { \
background: $acc\
ent_soft; color:\
 $accent_text; b\
order-color: $fi\
eld_line;\x0a    fo\
nt-weight: 600; \
}\x0aQPushButton[ro\
le=\x22segment\x22]:fo\
cus { border: 1p\
x solid $accent;\
 }\x0aQPushButton::\
menu-indicator {\
 image: url(:/ic\
ons/indicators/d\
own-$mode.svg); \
width: 16px; hei\
ght: 16px;\x0a    s\
ubcontrol-positi\
on: right center\
; subcontrol-ori\
gin: padding; ri\
ght: 6px; }\x0aQToo\
lButton { backgr\
ound: transparen\
t; border: 1px s\
olid transparent\
; border-radius:\
 6px; padding: 3\
px; color: $text\
; }\x0aQToolButton:\
hover { backgrou\
nd: $hover; }\x0aQT\
oolButton:presse\
d { background: \
$pressed; }\x0aQToo\
lButton:focus { \
border: 1px soli\
d $accent; }\x0aQTo\
olButton:checked\
 { background: $\
accent_soft; }\x0aQ\
ToolButton[role=\
\x22framed\x22] { bord\
er: 1px solid $f\
ield_line; backg\
round: $ground; \
}\x0aQToolButton[ro\
le=\x22framed\x22]:hov\
er { background:\
 $hover; }\x0aQTool\
Button[role=\x22fra\
med\x22]:focus { bo\
rder: 1px solid \
$accent; }\x0aQTool\
Button::menu-ind\
icator { image: \
none; }\x0a\x0a/* --- \
fields --- */\x0aQL\
ineEdit, QPlainT\
extEdit, QTextEd\
it, QComboBox, Q\
SpinBox, QDouble\
SpinBox, QDateEd\
it, QTimeEdit, Q\
DateTimeEdit {\x0a \
   background: $\
field; color: $t\
ext; border: 1px\
 solid $field_li\
ne; border-radiu\
s: 6px; padding:\
 0 9px;\x0a    min-\
height: 28px; se\
lection-backgrou\
nd-color: $accen\
t; selection-col\
or: $on_accent; \
}\x0aQPlainTextEdit\
, QTextEdit { pa\
dding: 4px 6px; \
}\x0aQLineEdit:hove\
r, QPlainTextEdi\
t:hover, QComboB\
ox:hover { borde\
r-color: $muted;\
 }\x0aQLineEdit:foc\
us, QPlainTextEd\
it:focus, QTextE\
dit:focus, QComb\
oBox:focus, QSpi\
nBox:focus, QDou\
bleSpinBox:focus\
,\x0aQDateEdit:focu\
s, QTimeEdit:foc\
us, QDateTimeEdi\
t:focus { border\
: 1px solid $acc\
ent; }\x0aQLineEdit\
:disabled, QPlai\
nTextEdit:disabl\
ed, QComboBox:di\
sabled, QSpinBox\
:disabled { back\
ground: $rail; c\
olor: $muted; }\x0a\
QLineEdit:read-o\
nly { background\
: $rail; }\x0aQLine\
Edit[wrong=\x22true\
\x22], QPlainTextEd\
it[wrong=\x22true\x22]\
, QComboBox[wron\
g=\x22true\x22], QSpin\
Box[wrong=\x22true\x22\
],\x0aQDoubleSpinBo\
x[wrong=\x22true\x22] \
{ border: 1px so\
lid $red; }\x0aQCom\
boBox { padding-\
right: 24px; }\x0aQ\
ComboBox::drop-d\
own { subcontrol\
-origin: padding\
; subcontrol-pos\
ition: right cen\
ter; width: 24px\
; border: 0; }\x0aQ\
ComboBox::down-a\
rrow { image: ur\
l(:/icons/indica\
tors/down-$mode.\
svg); width: 16p\
x; height: 16px;\
 }\x0aQComboBox QLi\
neEdit, QAbstrac\
tSpinBox QLineEd\
it { border: 0; \
background: tran\
sparent; padding\
: 0; min-height:\
 0; }\x0aQComboBox \
QAbstractItemVie\
w, QListView#com\
pletions { backg\
round: $raised; \
color: $text; bo\
rder: 1px solid \
$field_line;\x0a   \
 outline: 0; pad\
ding: 4px; selec\
tion-background-\
color: $accent_s\
oft; selection-c\
olor: $text; }\x0aQ\
ComboBox QAbstra\
ctItemView::item\
, QListView#comp\
letions::item { \
min-height: 28px\
; padding: 0 6px\
; border-radius:\
 4px; }\x0aQSpinBox\
, QDoubleSpinBox\
 { padding-right\
: 18px; }\x0aQAbstr\
actSpinBox::up-b\
utton, QAbstract\
SpinBox::down-bu\
tton { subcontro\
l-origin: border\
; width: 20px; b\
order: 0;\x0a    ba\
ckground: transp\
arent; }\x0aQAbstra\
ctSpinBox::up-bu\
tton { subcontro\
l-position: top \
right; height: 1\
4px; }\x0aQAbstract\
SpinBox::down-bu\
tton { subcontro\
l-position: bott\
om right; height\
: 14px; }\x0aQAbstr\
actSpinBox::up-a\
rrow { image: ur\
l(:/icons/indica\
tors/up-$mode.sv\
g); width: 12px;\
 height: 12px; }\
\x0aQAbstractSpinBo\
x::down-arrow { \
image: url(:/ico\
ns/indicators/do\
wn-$mode.svg); w\
idth: 12px; heig\
ht: 12px; }\x0aQChe\
ckBox, QRadioBut\
ton { color: $te\
xt; spacing: 8px\
; min-height: 24\
px; background: \
transparent; }\x0aQ\
CheckBox:disable\
d, QRadioButton:\
disabled { color\
: $muted; }\x0aQChe\
ckBox::indicator\
, QRadioButton::\
indicator, QList\
View::indicator,\
 QTreeView::indi\
cator, QTableVie\
w::indicator {\x0a \
   width: 16px; \
height: 16px; bo\
rder: 1px solid \
$muted; border-r\
adius: 4px; back\
ground: $field; \
}\x0aQRadioButton::\
indicator { bord\
er-radius: 9px; \
}\x0aQCheckBox::ind\
icator:hover, QR\
adioButton::indi\
cator:hover { bo\
rder-color: $acc\
ent; }\x0aQCheckBox\
::indicator:focu\
s, QRadioButton:\
:indicator:focus\
 { border: 2px s\
olid $accent; wi\
dth: 14px; heigh\
t: 14px; }\x0aQChec\
kBox::indicator:\
checked, QListVi\
ew::indicator:ch\
ecked, QTreeView\
::indicator:chec\
ked,\x0aQTableView:\
:indicator:check\
ed { background:\
 $accent; border\
-color: $accent;\
\x0a    image: url(\
:/icons/indicato\
rs/tick-$mode.sv\
g); }\x0aQCheckBox:\
:indicator:indet\
erminate { backg\
round: $accent; \
border-color: $a\
ccent;\x0a    image\
: url(:/icons/in\
dicators/dash-$m\
ode.svg); }\x0aQRad\
ioButton::indica\
tor:checked { ba\
ckground: $accen\
t; border-color:\
 $accent;\x0a    im\
age: url(:/icons\
/indicators/dot-\
$mode.svg); }\x0aQC\
heckBox:focus, Q\
RadioButton:focu\
s { outline: 0; \
text-decoration:\
 underline; }\x0aQG\
roupBox { border\
: 0; margin-top:\
 24px; font-weig\
ht: 600; color: \
$text; }\x0aQGroupB\
ox::title { subc\
ontrol-origin: m\
argin; subcontro\
l-position: top \
left; padding: 0\
; }\x0a\x0a/* --- list\
s --- */\x0aQTableV\
iew, QListView, \
QTreeView, QTabl\
eWidget, QListWi\
dget { backgroun\
d: $ground; colo\
r: $text; border\
: 0; outline: 0;\
\x0a    gridline-co\
lor: $line; sele\
ction-background\
-color: $accent_\
soft; selection-\
color: $text; }\x0a\
QTableView::item\
, QListView::ite\
m, QTreeView::it\
em { border: 0; \
}\x0aQTableView::it\
em:selected, QLi\
stView::item:sel\
ected, QTreeView\
::item:selected \
{ background: $a\
ccent_soft;\x0a    \
color: $text; }\x0a\
QTableView[role=\
\x22boxed\x22], QListV\
iew[role=\x22boxed\x22\
], QTreeView[rol\
e=\x22boxed\x22], QTab\
leWidget[role=\x22b\
oxed\x22],\x0aQListWid\
get[role=\x22boxed\x22\
] { border: 1px \
solid $line; bor\
der-radius: 6px;\
 }\x0aQHeaderView {\
 background: $gr\
ound; border: 0;\
 }\x0aQHeaderView::\
section { backgr\
ound: $ground; c\
olor: $muted; bo\
rder: 0; border-\
bottom: 1px soli\
d $line; padding\
: 0 8px;\x0a    fon\
t-size: $px12; f\
ont-weight: 400;\
 }\x0aQHeaderView::\
section:hover { \
color: $text; }\x0a\
QTableCornerButt\
on::section { ba\
ckground: $groun\
d; border: 0; }\x0a\
QScrollBar:verti\
cal { background\
: transparent; w\
idth: 10px; marg\
in: 0; }\x0aQScroll\
Bar:horizontal {\
 background: tra\
nsparent; height\
: 10px; margin: \
0; }\x0aQScrollBar:\
:handle { backgr\
ound: $field_lin\
e; border-radius\
: 3px; margin: 2\
px; }\x0aQScrollBar\
::handle:vertica\
l { min-height: \
32px; }\x0aQScrollB\
ar::handle:horiz\
ontal { min-widt\
h: 32px; }\x0aQScro\
llBar::handle:ho\
ver { background\
: $muted; }\x0aQScr\
ollBar::add-line\
, QScrollBar::su\
b-line { width: \
0; height: 0; }\x0a\
QScrollBar::add-\
page, QScrollBar\
::sub-page { bac\
kground: transpa\
rent; }\x0a\x0a/* --- \
menus, tabs, pro\
gress --- */\x0aQMe\
nuBar { backgrou\
nd: $rail; color\
: $text; border-\
bottom: 1px soli\
d $line; padding\
: 1px 6px; font-\
size: $px12; }\x0aQ\
MenuBar::item { \
background: tran\
sparent; padding\
: 4px 8px; borde\
r-radius: 4px; }\
\x0aQMenuBar::item:\
selected { backg\
round: $pressed;\
 }\x0aQMenu { backg\
round: $raised; \
color: $text; bo\
rder: 1px solid \
$field_line; pad\
ding: 4px; }\x0aQMe\
nu::item { paddi\
ng: 6px 28px 6px\
 12px; border-ra\
dius: 4px; }\x0aQMe\
nu::item:selecte\
d { background: \
$accent_soft; co\
lor: $text; }\x0aQM\
enu::item:disabl\
ed { color: $mut\
ed; }\x0aQMenu::sep\
arator { height:\
 1px; background\
: $line; margin:\
 4px 8px; }\x0aQMen\
u::icon { paddin\
g-left: 8px; }\x0aQ\
Menu::indicator \
{ width: 16px; h\
eight: 16px; pad\
ding-left: 6px; \
}\x0aQTabWidget::pa\
ne { border: 0; \
border-top: 1px \
solid $line; }\x0aQ\
TabBar::tab { ba\
ckground: transp\
arent; color: $m\
uted; padding: 8\
px 12px; border:\
 0;\x0a    border-b\
ottom: 2px solid\
 transparent; }\x0a\
QTabBar::tab:sel\
ected { color: $\
accent_text; bor\
der-bottom: 2px \
solid $accent; f\
ont-weight: 600;\
 }\x0aQTabBar::tab:\
hover { color: $\
text; }\x0aQTabBar:\
focus { outline:\
 0; }\x0aQTabBar::t\
ab:focus { borde\
r-bottom: 2px so\
lid $text; }\x0aQPr\
ogressBar { back\
ground: $grey_so\
ft; border: 0; b\
order-radius: 3p\
x; min-height: 6\
px; max-height: \
6px;\x0a    text-al\
ign: center; col\
or: transparent;\
 }\x0aQProgressBar:\
:chunk { backgro\
und: $accent; bo\
rder-radius: 3px\
; }\x0aQProgressBar\
[tone=\x22green\x22]::\
chunk { backgrou\
nd: $green; }\x0aQP\
rogressBar[tone=\
\x22amber\x22]::chunk \
{ background: $a\
mber; }\x0aQProgres\
sBar[tone=\x22red\x22]\
::chunk { backgr\
ound: $red; }\x0aQC\
alendarWidget QW\
idget { backgrou\
nd: $raised; col\
or: $text; alter\
nate-background-\
color: $raised; \
}\x0aQCalendarWidge\
t QAbstractItemV\
iew { selection-\
background-color\
: $accent; selec\
tion-color: $on_\
accent; outline:\
 0; }\x0aQCalendarW\
idget QAbstractI\
temView:disabled\
 { color: $muted\
; }\x0aQCalendarWid\
get QToolButton \
{ font-weight: 6\
00; padding: 4px\
 8px; }\x0aQCalenda\
rWidget QSpinBox\
 { min-height: 2\
4px; }\x0a\x0a/* --- o\
ur own --- */\x0a#t\
oast { backgroun\
d: $toast; borde\
r-radius: 8px; }\
\x0a#toast QLabel {\
 color: $toast_t\
ext; }\x0a#toast QP\
ushButton { back\
ground: transpar\
ent; border: 1px\
 solid transpare\
nt; color: $toas\
t_link; font-wei\
ght: 600;\x0a    pa\
dding: 0 6px; }\x0a\
#toast QPushButt\
on:focus { borde\
r: 1px solid $to\
ast_link; }\x0aQPus\
hButton[role=\x22ch\
ip\x22] { backgroun\
d: $grey_soft; c\
olor: $grey; bor\
der: 1px solid t\
ransparent; bord\
er-radius: 12px;\
\x0a    padding: 0 \
9px; min-height:\
 22px; font-size\
: $px12; font-we\
ight: 400; }\x0aQPu\
shButton[role=\x22c\
hip\x22]:hover { bo\
rder-color: $fie\
ld_line; }\x0aQPush\
Button[role=\x22chi\
p\x22]:focus { bord\
er-color: $accen\
t; }\x0aQPushButton\
[role=\x22chip\x22]:ch\
ecked { backgrou\
nd: $accent_soft\
; color: $accent\
_text; }\x0aQLabel[\
role=\x22key\x22] { co\
lor: $muted; bor\
der: 1px solid $\
field_line; bord\
er-radius: 4px; \
padding: 0 5px;\x0a\
    font-size: $\
px11; }\x0a\
\x00\x00\x00\x1a\
<\
\xb8d\x18\xca\xef\x9c\x95\xcd!\x1c\xbf`\xa1\xbd\xdd\xa7\
\x00\x00\x00\x05zh_CN\
\x00\x00\x01P\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M4.75\
 3.25h10.5a2 2 0\
 0 1 2 2v6.5a2 2\
 0 0 1-2 2H10.5L\
6.5 17v-3.25H4.7\
5a2 2 0 0 1-2-2v\
-6.5a2 2 0 0 1 2\
-2z\x22/>\x0a<path d=\x22\
M10 6v2.75M10 11\
v.05\x22/>\x0a</svg>\x0a\
\x00\x00\x00\xeb\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M3.25\
 5h13.5M5.75 10h\
8.5M8.25 15h3.5\x22\
/>\x0a</svg>\x0a\
\x00\x00\x01w\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M5.75\
 2.75h8.5A1.75 1\
.75 0 0 1 16 4.5\
v11a1.75 1.75 0 \
0 1-1.75 1.75h-8\
.5A1.75 1.75 0 0\
 1 4 15.5v-11a1.\
75 1.75 0 0 1 1.\
75-1.75z\x22/>\x0a<pat\
h d=\x22M7 6.75h6M7\
.25 11.75l1.9 1.\
85 3.6-3.75\x22/>\x0a<\
/svg>\x0a\
\x00\x00\x01\x17\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M3 2.\
75v12.5a2 2 0 0 \
0 2 2h12.25\x22/>\x0a<\
path d=\x22M7 13.5V\
10.25M11 13.5V5.\
5M15 13.5V8\x22/>\x0a<\
/svg>\x0a\
\x00\x00\x01\x00\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M6.75\
 4L3.25 7.5l3.5 \
3.5M3.5 7.5h8.25\
a4.5 4.5 0 0 1 0\
 9H8\x22/>\x0a</svg>\x0a\
\x00\x00\x01\x85\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M5.75\
 7V2.75h8.5V7M5.\
75 14.25H4.5a1.7\
5 1.75 0 0 1-1.7\
5-1.75V8.75A1.75\
 1.75 0 0 1 4.5 \
7h11a1.75 1.75 0\
 0 1 1.75 1.75v3\
.75a1.75 1.75 0 \
0 1-1.75 1.75h-1\
.25\x22/>\x0a<path d=\x22\
M5.75 11.75h8.5v\
5.5h-8.5z\x22/>\x0a</s\
vg>\x0a\
\x00\x00\x00\xe0\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M12 4\
.75L6.75 10 12 1\
5.25\x22/>\x0a</svg>\x0a\
\x00\x00\x01#\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M10 2\
.5l6.75 3.75v7.5\
L10 17.5l-6.75-3\
.75v-7.5z\x22/>\x0a<pa\
th d=\x22M3.5 6.4L1\
0 10l6.5-3.6M10 \
10v7.25\x22/>\x0a</svg\
>\x0a\
\x00\x00\x01@\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<rect x=\x221.75\x22\
 y=\x224.75\x22 width=\
\x2216.5\x22 height=\x221\
0.5\x22 rx=\x222\x22/>\x0a<p\
ath d=\x22M5 8.25v.\
05M8.25 8.25v.05\
M11.75 8.25v.05M\
15 8.25v.05M6.5 \
12h7\x22/>\x0a</svg>\x0a\
\x00\x00\x01j\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M6 2.\
75h5.75L16 7v8.5\
a1.75 1.75 0 0 1\
-1.75 1.75H6a1.7\
5 1.75 0 0 1-1.7\
5-1.75v-11A1.75 \
1.75 0 0 1 6 2.7\
5z\x22/>\x0a<path d=\x22M\
11.5 3v4.25h4.25\
M7.25 10.75h5.5M\
7.25 13.75h3.5\x22/\
>\x0a</svg>\x0a\
\x00\x00\x012\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M16.5\
 8A6.9 6.9 0 0 0\
 4 6.25L3 7.5M3.\
5 12A6.9 6.9 0 0\
 0 16 13.75l1-1.\
25M3 3.75V7.5h3.\
75M17 16.25V12.5\
h-3.75\x22/>\x0a</svg>\
\x0a\
\x00\x00\x01Q\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<ellipse cx=\x221\
0\x22 cy=\x225\x22 rx=\x226.\
5\x22 ry=\x222.5\x22/>\x0a<p\
ath d=\x22M3.5 5v10\
c0 1.4 2.9 2.5 6\
.5 2.5s6.5-1.1 6\
.5-2.5V5M3.5 10c\
0 1.4 2.9 2.5 6.\
5 2.5s6.5-1.1 6.\
5-2.5\x22/>\x0a</svg>\x0a\
\
\x00\x00\x01M\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M2.75\
 15.25V5A1.75 1.\
75 0 0 1 4.5 3.2\
5h3L9.5 5.5h6A1.\
75 1.75 0 0 1 17\
.25 7.25v8A1.75 \
1.75 0 0 1 15.5 \
17h-11a1.75 1.75\
 0 0 1-1.75-1.75\
z\x22/>\x0a</svg>\x0a\
\x00\x00\x01/\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M10 1\
2.5V3M6.25 6.5L1\
0 2.75l3.75 3.75\
M3 13v2.5a1.75 1\
.75 0 0 0 1.75 1\
.75h10.5A1.75 1.\
75 0 0 0 17 15.5\
V13\x22/>\x0a</svg>\x0a\
\x00\x00\x00\xdf\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M4.75\
 8L10 13.25 15.2\
5 8\x22/>\x0a</svg>\x0a\
\x00\x00\x00\xfb\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<circle cx=\x2210\
\x22 cy=\x2210\x22 r=\x227.2\
5\x22/>\x0a<path d=\x22M8\
 7.5v5M12 7.5v5\x22\
/>\x0a</svg>\x0a\
\x00\x00\x01\x0f\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<rect x=\x222.75\x22\
 y=\x223.25\x22 width=\
\x2214.5\x22 height=\x221\
3.5\x22 rx=\x222\x22/>\x0a<p\
ath d=\x22M7.75 3.5\
v13\x22/>\x0a</svg>\x0a\
\x00\x00\x011\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M12.6\
 4.15l3.25 3.25M\
3.25 16.75l.75-3\
.6L13.5 3.6a1.6 \
1.6 0 0 1 2.25 0\
l.65.65a1.6 1.6 \
0 0 1 0 2.25L6.8\
5 16z\x22/>\x0a</svg>\x0a\
\
\x00\x00\x01H\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M2.75\
 5.75h8.5M15.25 \
5.75h2M2.75 14.2\
5h2M8.75 14.25h8\
.5\x22/>\x0a<circle cx\
=\x2213.25\x22 cy=\x225.7\
5\x22 r=\x222\x22/>\x0a<circ\
le cx=\x226.75\x22 cy=\
\x2214.25\x22 r=\x222\x22/>\x0a\
</svg>\x0a\
\x00\x00\x01\x81\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M3.25\
 5.5h13.5M7.5 5.\
25V4A1.25 1.25 0\
 0 1 8.75 2.75h2\
.5A1.25 1.25 0 0\
 1 12.5 4v1.25M5\
 5.75l.65 9.75a1\
.75 1.75 0 0 0 1\
.75 1.65h5.2a1.7\
5 1.75 0 0 0 1.7\
5-1.65L15 5.75M8\
.4 9v4.75M11.6 9\
v4.75\x22/>\x0a</svg>\x0a\
\
\x00\x00\x01\xc2\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<rect x=\x222.75\x22\
 y=\x226.5\x22 width=\x22\
14.5\x22 height=\x223.\
75\x22 rx=\x221\x22/>\x0a<pa\
th d=\x22M4 10.25v5\
.25a1.75 1.75 0 \
0 0 1.75 1.75h8.\
5A1.75 1.75 0 0 \
0 16 15.5v-5.25M\
10 6.5v10.75M10 \
6.5C8.5 2 4.6 2.\
2 5.15 4.75 5.4 \
6 7 6.5 10 6.5zM\
10 6.5c1.5-4.5 5\
.4-4.3 4.85-1.75\
C14.6 6 13 6.5 1\
0 6.5z\x22/>\x0a</svg>\
\x0a\
\x00\x00\x01\x02\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<circle cx=\x2210\
\x22 cy=\x2210\x22 r=\x227.2\
5\x22/>\x0a<path d=\x22M1\
0 9.25v4.25M10 6\
.5v.05\x22/>\x0a</svg>\
\x0a\
\x00\x00\x01`\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<circle cx=\x2210\
\x22 cy=\x2210\x22 r=\x223.2\
5\x22/>\x0a<path d=\x22M1\
0 2.25v1.5M10 16\
.25v1.5M2.25 10h\
1.5M16.25 10h1.5\
M4.5 4.5l1.1 1.1\
M14.4 14.4l1.1 1\
.1M4.5 15.5l1.1-\
1.1M14.4 5.6l1.1\
-1.1\x22/>\x0a</svg>\x0a\
\x00\x00\x01\x8d\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2264\
\x22 height=\x2264\x22 vi\
ewBox=\x220 0 64 64\
\x22 fill=\x22none\x22>\x0a<\
rect x=\x222\x22 y=\x222\x22\
 width=\x2260\x22 heig\
ht=\x2260\x22 rx=\x2214\x22 \
fill=\x22#2563eb\x22/>\
\x0a<path d=\x22M17 20\
a5 5 0 0 1 5-5h2\
0a5 5 0 0 1 5 5v\
15a5 5 0 0 1-5 5\
H32l-9.500 8v-8H\
22a5 5 0 0 1-5-5\
z\x22 fill=\x22#ffffff\
\x22/>\x0a<path d=\x22M25\
.500 28l5 5 9-10\
\x22 stroke=\x22#2563e\
b\x22 stroke-width=\
\x224\x22 stroke-linec\
ap=\x22round\x22 strok\
e-linejoin=\x22roun\
d\x22/>\x0a</svg>\x0a\
\x00\x00\x01-\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<rect x=\x222.25\x22\
 y=\x224.25\x22 width=\
\x2215.5\x22 height=\x221\
1.5\x22 rx=\x222\x22/>\x0a<p\
ath d=\x22M2.75 5.7\
5l6.1 4.6a2 2 0 \
0 0 2.3 0l6.1-4.\
6\x22/>\x0a</svg>\x0a\
\x00\x00\x00\xdb\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M5 5l\
10 10M15 5L5 15\x22\
/>\x0a</svg>\x0a\
\x00\x00\x00\xe0\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M4.75\
 12L10 6.75 15.2\
5 12\x22/>\x0a</svg>\x0a\
\x00\x00\x016\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M10 1\
7.5c3.6-3.55 5.5\
-6.4 5.5-8.85a5.\
5 5.5 0 0 0-11 0\
c0 2.45 1.9 5.3 \
5.5 8.85z\x22/>\x0a<ci\
rcle cx=\x2210\x22 cy=\
\x228.5\x22 r=\x222\x22/>\x0a</\
svg>\x0a\
\x00\x00\x01^\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M12.9\
 3.1a4.35 4.35 0\
 0 0-4.9 5.85L3.\
15 13.8a1.9 1.9 \
0 0 0 0 2.7l.35.\
35a1.9 1.9 0 0 0\
 2.7 0L11.05 12a\
4.35 4.35 0 0 0 \
5.85-4.9L14.4 9.\
6l-2.9-.9-1.1-3.\
1z\x22/>\x0a</svg>\x0a\
\x00\x00\x01w\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M3.75\
 17.25V4.5A1.75 \
1.75 0 0 1 5.5 2\
.75h5.25A1.75 1.\
75 0 0 1 12.5 4.\
5v12.75M12.5 8h2\
a1.75 1.75 0 0 1\
 1.75 1.75v7.5M2\
.25 17.25h15.5M6\
.75 6.25h2.75M6.\
75 9.5h2.75M6.75\
 12.75h2.75\x22/>\x0a<\
/svg>\x0a\
\x00\x00\x00\xff\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<circle cx=\x2210\
\x22 cy=\x2210\x22 r=\x227.2\
5\x22/>\x0a<path d=\x22M1\
0 5.75V10l2.75 1\
.75\x22/>\x0a</svg>\x0a\
\x00\x00\x01K\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<rect x=\x222.75\x22\
 y=\x223.75\x22 width=\
\x2214.5\x22 height=\x221\
3.5\x22 rx=\x222\x22/>\x0a<p\
ath d=\x22M2.75 8h1\
4.5M6.5 2v3.25M1\
3.5 2v3.25\x22/>\x0a<p\
ath d=\x22M7.25 12.\
5l2 1.9 3.5-3.7\x22\
/>\x0a</svg>\x0a\
\x00\x00\x01z\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<circle cx=\x227.\
5\x22 cy=\x226.75\x22 r=\x22\
3\x22/>\x0a<path d=\x22M2\
 16.5v-.75A4.25 \
4.25 0 0 1 6.25 \
11.5h2.5A4.25 4.\
25 0 0 1 13 15.7\
5v.75\x22/>\x0a<path d\
=\x22M13 4a3 3 0 0 \
1 0 5.5M15.5 11.\
9a4.25 4.25 0 0 \
1 2.5 3.85v.75\x22/\
>\x0a</svg>\x0a\
\x00\x00\x00\xf0\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M3.25\
 10h12.5M11.75 5\
.75L16 10l-4.25 \
4.25\x22/>\x0a</svg>\x0a\
\x00\x00\x01\x01\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M6 3.\
75v12.5M3 13.25l\
3 3 3-3M14 16.25\
V3.75M11 6.75l3-\
3 3 3\x22/>\x0a</svg>\x0a\
\
\x00\x00\x01\x91\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M3.25\
 17.25h13.5M4.25\
 17V11.5A1.75 1.\
75 0 0 1 6 9.75h\
8a1.75 1.75 0 0 \
1 1.75 1.75V17M4\
.25 13.25c1.9 1.\
6 3.85 1.6 5.75 \
0 1.9 1.6 3.85 1\
.6 5.75 0M10 9.5\
V6.75M10 4.25c-1\
-.9-.6-1.6 0-2.2\
5.6.65 1 1.35 0 \
2.25z\x22/>\x0a</svg>\x0a\
\
\x00\x00\x01\x14\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M10 2\
.75l2.2 4.6 5.05\
.7-3.7 3.5.9 5L1\
0 14.15 5.55 16.\
55l.9-5-3.7-3.5 \
5.05-.7z\x22/>\x0a</sv\
g>\x0a\
\x00\x00\x01)\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<circle cx=\x2210\
\x22 cy=\x226.5\x22 r=\x223.\
5\x22/>\x0a<path d=\x22M3\
.75 17v-.5a4.5 4\
.5 0 0 1 4.5-4.5\
h3.5a4.5 4.5 0 0\
 1 4.5 4.5v.5\x22/>\
\x0a</svg>\x0a\
\x00\x00\x01h\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<rect x=\x227.25\x22\
 y=\x227.25\x22 width=\
\x2210\x22 height=\x2210\x22\
 rx=\x222\x22/>\x0a<path \
d=\x22M4.75 12.75h-\
.25a1.75 1.75 0 \
0 1-1.75-1.75V4.\
5a1.75 1.75 0 0 \
1 1.75-1.75H11a1\
.75 1.75 0 0 1 1\
.75 1.75v.25\x22/>\x0a\
</svg>\x0a\
\x00\x00\x01\x01\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<circle cx=\x228.\
75\x22 cy=\x228.75\x22 r=\
\x225.5\x22/>\x0a<path d=\
\x22M12.9 12.9l4.35\
 4.35\x22/>\x0a</svg>\x0a\
\
\x00\x00\x00\xd9\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M4 10\
.5l4 4 8-8.75\x22/>\
\x0a</svg>\x0a\
\x00\x00\x01\xb1\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M6.6 \
3.1H4.6A1.85 1.8\
5 0 0 0 2.8 5.1c\
.55 6.4 5.7 11.5\
5 12.1 12.1a1.85\
 1.85 0 0 0 2-1.\
8v-2a1.4 1.4 0 0\
 0-1.1-1.35l-2.1\
-.5a1.4 1.4 0 0 \
0-1.3.36l-.9.88a\
10.6 10.6 0 0 1-\
4.25-4.25l.88-.9\
a1.4 1.4 0 0 0 .\
36-1.3l-.5-2.1A1\
.4 1.4 0 0 0 6.6\
 3.1z\x22/>\x0a</svg>\x0a\
\
\x00\x00\x01P\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<circle cx=\x2210\
\x22 cy=\x2210\x22 r=\x227.2\
5\x22/>\x0a<path d=\x22M2\
.75 10h14.5M10 2\
.75c2.1 2 3.1 4.\
4 3.1 7.25s-1 5.\
25-3.1 7.25c-2.1\
-2-3.1-4.4-3.1-7\
.25s1-5.25 3.1-7\
.25z\x22/>\x0a</svg>\x0a\
\x00\x00\x00\xfb\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M4.75\
 10v.05M10 10v.0\
5M15.25 10v.05\x22 \
stroke-width=\x222\x22\
/>\x0a</svg>\x0a\
\x00\x00\x00\xdf\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M8 4.\
75L13.25 10 8 15\
.25\x22/>\x0a</svg>\x0a\
\x00\x00\x00\xd4\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M3.75\
 10h12.5\x22/>\x0a</sv\
g>\x0a\
\x00\x00\x012\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M10 2\
.75v9.5M6.25 8.7\
5L10 12.5l3.75-3\
.75M3 13v2.5a1.7\
5 1.75 0 0 0 1.7\
5 1.75h10.5A1.75\
 1.75 0 0 0 17 1\
5.5V13\x22/>\x0a</svg>\
\x0a\
\x00\x00\x01N\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M8.75\
 3.5a1.45 1.45 0\
 0 1 2.5 0l6.1 1\
0.9a1.45 1.45 0 \
0 1-1.25 2.15H3.\
9a1.45 1.45 0 0 \
1-1.25-2.15z\x22/>\x0a\
<path d=\x22M10 7.7\
5v3.5M10 13.75v.\
05\x22/>\x0a</svg>\x0a\
\x00\x00\x01Q\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M5 3.\
25h10A2.25 2.25 \
0 0 1 17.25 5.5v\
6A2.25 2.25 0 0 \
1 15 13.75h-4.25\
L6.75 17v-3.25H5\
a2.25 2.25 0 0 1\
-2.25-2.25v-6A2.\
25 2.25 0 0 1 5 \
3.25z\x22/>\x0a</svg>\x0a\
\
\x00\x00\x01f\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M4.5 \
2.75h8.4l4.35 4.\
35v8.4a1.75 1.75\
 0 0 1-1.75 1.75\
h-11a1.75 1.75 0\
 0 1-1.75-1.75v-\
11A1.75 1.75 0 0\
 1 4.5 2.75z\x22/>\x0a\
<path d=\x22M6.25 1\
7v-5.25h7.5V17M6\
.5 3v3.5h5\x22/>\x0a</\
svg>\x0a\
\x00\x00\x00\xe1\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2220\
\x22 height=\x2220\x22 vi\
ewBox=\x220 0 20 20\
\x22 fill=\x22none\x22 st\
roke=\x22#000000\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M10 3\
.75v12.5M3.75 10\
h12.5\x22/>\x0a</svg>\x0a\
\
\x00\x00\x00\xe4\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2216\
\x22 height=\x2216\x22 vi\
ewBox=\x220 0 16 16\
\x22 fill=\x22none\x22 st\
roke=\x22#9aa1ac\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M4.50\
0 6.500L8 10l3.5\
00-3.500\x22/>\x0a</sv\
g>\x0a\
\x00\x00\x00\xe4\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2216\
\x22 height=\x2216\x22 vi\
ewBox=\x220 0 16 16\
\x22 fill=\x22none\x22 st\
roke=\x22#667085\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M4.50\
0 6.500L8 10l3.5\
00-3.500\x22/>\x0a</sv\
g>\x0a\
\x00\x00\x00\xcb\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2216\
\x22 height=\x2216\x22 vi\
ewBox=\x220 0 16 16\
\x22 fill=\x22none\x22 st\
roke=\x22#10203f\x22 s\
troke-width=\x222\x22 \
stroke-linecap=\x22\
round\x22 stroke-li\
nejoin=\x22round\x22>\x0a\
<path d=\x22M4 8h8\x22\
/>\x0a</svg>\x0a\
\x00\x00\x00\xdd\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2216\
\x22 height=\x2216\x22 vi\
ewBox=\x220 0 16 16\
\x22 fill=\x22none\x22 st\
roke=\x22#10203f\x22 s\
troke-width=\x222\x22 \
stroke-linecap=\x22\
round\x22 stroke-li\
nejoin=\x22round\x22>\x0a\
<path d=\x22M3.500 \
8.250l3 3 6-6.50\
0\x22/>\x0a</svg>\x0a\
\x00\x00\x00\xe3\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2216\
\x22 height=\x2216\x22 vi\
ewBox=\x220 0 16 16\
\x22 fill=\x22none\x22 st\
roke=\x22#667085\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M4.50\
0 9.500L8 6l3.50\
0 3.500\x22/>\x0a</svg\
>\x0a\
\x00\x00\x00\xcb\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2216\
\x22 height=\x2216\x22 vi\
ewBox=\x220 0 16 16\
\x22 fill=\x22none\x22 st\
roke=\x22#ffffff\x22 s\
troke-width=\x222\x22 \
stroke-linecap=\x22\
round\x22 stroke-li\
nejoin=\x22round\x22>\x0a\
<path d=\x22M4 8h8\x22\
/>\x0a</svg>\x0a\
\x00\x00\x00\x86\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2216\
\x22 height=\x2216\x22 vi\
ewBox=\x220 0 16 16\
\x22><circle cx=\x228\x22\
 cy=\x228\x22 r=\x223\x22 fi\
ll=\x22#10203f\x22/></\
svg>\x0a\
\x00\x00\x00\x86\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2216\
\x22 height=\x2216\x22 vi\
ewBox=\x220 0 16 16\
\x22><circle cx=\x228\x22\
 cy=\x228\x22 r=\x223\x22 fi\
ll=\x22#ffffff\x22/></\
svg>\x0a\
\x00\x00\x00\xdd\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2216\
\x22 height=\x2216\x22 vi\
ewBox=\x220 0 16 16\
\x22 fill=\x22none\x22 st\
roke=\x22#ffffff\x22 s\
troke-width=\x222\x22 \
stroke-linecap=\x22\
round\x22 stroke-li\
nejoin=\x22round\x22>\x0a\
<path d=\x22M3.500 \
8.250l3 3 6-6.50\
0\x22/>\x0a</svg>\x0a\
\x00\x00\x00\xe3\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 width=\x2216\
\x22 height=\x2216\x22 vi\
ewBox=\x220 0 16 16\
\x22 fill=\x22none\x22 st\
roke=\x22#9aa1ac\x22 s\
troke-width=\x221.5\
\x22 stroke-linecap\
=\x22round\x22 stroke-\
linejoin=\x22round\x22\
>\x0a<path d=\x22M4.50\
0 9.500L8 6l3.50\
0 3.500\x22/>\x0a</svg\
>\x0a\
"

qt_resource_name = b"\
\x00\x05\
\x00o\xa6S\
\x00i\
\x00c\x00o\x00n\x00s\
\x00\x0c\
\x0d\xfc\x11\x13\
\x00t\
\x00r\x00a\x00n\x00s\x00l\x00a\x00t\x00i\x00o\x00n\x00s\
\x00\x09\
\x00(\xad#\
\x00s\
\x00t\x00y\x00l\x00e\x00.\x00q\x00s\x00s\
\x00\x08\
\x0e8\x05}\
\x00z\
\x00h\x00_\x00C\x00N\x00.\x00q\x00m\
\x00\x0d\
\x0c\x9f\xbf\x87\
\x00c\
\x00o\x00m\x00p\x00l\x00a\x00i\x00n\x00t\x00.\x00s\x00v\x00g\
\x00\x0a\
\x0a\xc8\xfa\xa7\
\x00f\
\x00i\x00l\x00t\x00e\x00r\x00.\x00s\x00v\x00g\
\x00\x0b\
\x00{vG\
\x00p\
\x00r\x00o\x00m\x00i\x00s\x00e\x00.\x00s\x00v\x00g\
\x00\x0a\
\x06\x98B'\
\x00r\
\x00e\x00p\x00o\x00r\x00t\x00.\x00s\x00v\x00g\
\x00\x08\
\x04\xb2UG\
\x00u\
\x00n\x00d\x00o\x00.\x00s\x00v\x00g\
\x00\x09\
\x00W\xb5\xe7\
\x00p\
\x00r\x00i\x00n\x00t\x00.\x00s\x00v\x00g\
\x00\x10\
\x00\xe19\xa7\
\x00c\
\x00h\x00e\x00v\x00r\x00o\x00n\x00-\x00l\x00e\x00f\x00t\x00.\x00s\x00v\x00g\
\x00\x0b\
\x0bHq\xa7\
\x00p\
\x00r\x00o\x00d\x00u\x00c\x00t\x00.\x00s\x00v\x00g\
\x00\x0c\
\x06\xbe\xa8g\
\x00k\
\x00e\x00y\x00b\x00o\x00a\x00r\x00d\x00.\x00s\x00v\x00g\
\x00\x08\
\x00(Wg\
\x00f\
\x00i\x00l\x00e\x00.\x00s\x00v\x00g\
\x00\x0a\
\x0f\x96\xbf\xd3\
\x00i\
\x00n\x00d\x00i\x00c\x00a\x00t\x00o\x00r\x00s\
\x00\x0b\
\x0cj!\xc7\
\x00r\
\x00e\x00f\x00r\x00e\x00s\x00h\x00.\x00s\x00v\x00g\
\x00\x0c\
\x05\xc9\x15\xc7\
\x00d\
\x00a\x00t\x00a\x00b\x00a\x00s\x00e\x00.\x00s\x00v\x00g\
\x00\x0a\
\x0a\xc8\xf6\x87\
\x00f\
\x00o\x00l\x00d\x00e\x00r\x00.\x00s\x00v\x00g\
\x00\x0a\
\x06\x9a\xc4'\
\x00e\
\x00x\x00p\x00o\x00r\x00t\x00.\x00s\x00v\x00g\
\x00\x10\
\x0e\x17\x06\x87\
\x00c\
\x00h\x00e\x00v\x00r\x00o\x00n\x00-\x00d\x00o\x00w\x00n\x00.\x00s\x00v\x00g\
\x00\x09\
\x0c\x98\xb7\xc7\
\x00p\
\x00a\x00u\x00s\x00e\x00.\x00s\x00v\x00g\
\x00\x08\
\x07\xffU\xc7\
\x00r\
\x00a\x00i\x00l\x00.\x00s\x00v\x00g\
\x00\x08\
\x0b\x07W\xa7\
\x00e\
\x00d\x00i\x00t\x00.\x00s\x00v\x00g\
\x00\x0c\
\x0b\xdf,\xc7\
\x00s\
\x00e\x00t\x00t\x00i\x00n\x00g\x00s\x00.\x00s\x00v\x00g\
\x00\x09\
\x08\x9b\xad\xc7\
\x00t\
\x00r\x00a\x00s\x00h\x00.\x00s\x00v\x00g\
\x00\x08\
\x0f\xd7Wg\
\x00g\
\x00i\x00f\x00t\x00.\x00s\x00v\x00g\
\x00\x08\
\x04\xd2T\xc7\
\x00i\
\x00n\x00f\x00o\x00.\x00s\x00v\x00g\
\x00\x09\
\x0a\x8c\xacg\
\x00t\
\x00o\x00d\x00a\x00y\x00.\x00s\x00v\x00g\
\x00\x0b\
\x08\x93q\x07\
\x00p\
\x00r\x00o\x00g\x00r\x00a\x00m\x00.\x00s\x00v\x00g\
\x00\x0a\
\x0a\xcb\x03\xa7\
\x00l\
\x00e\x00t\x00t\x00e\x00r\x00.\x00s\x00v\x00g\
\x00\x09\
\x06\x98\x8e\xa7\
\x00c\
\x00l\x00o\x00s\x00e\x00.\x00s\x00v\x00g\
\x00\x0e\
\x09Xl\x87\
\x00c\
\x00h\x00e\x00v\x00r\x00o\x00n\x00-\x00u\x00p\x00.\x00s\x00v\x00g\
\x00\x07\
\x07\x01Z'\
\x00p\
\x00i\x00n\x00.\x00s\x00v\x00g\
\x00\x0a\
\x04\x94\x8bG\
\x00w\
\x00r\x00e\x00n\x00c\x00h\x00.\x00s\x00v\x00g\
\x00\x0b\
\x08\x90\x92\x07\
\x00c\
\x00o\x00m\x00p\x00a\x00n\x00y\x00.\x00s\x00v\x00g\
\x00\x09\
\x05\x9e\x8e\xa7\
\x00c\
\x00l\x00o\x00c\x00k\x00.\x00s\x00v\x00g\
\x00\x0c\
\x07\xb5\x02G\
\x00c\
\x00a\x00l\x00e\x00n\x00d\x00a\x00r\x00.\x00s\x00v\x00g\
\x00\x0d\
\x09\x037\x07\
\x00c\
\x00u\x00s\x00t\x00o\x00m\x00e\x00r\x00s\x00.\x00s\x00v\x00g\
\x00\x08\
\x06\xc8TG\
\x00m\
\x00o\x00v\x00e\x00.\x00s\x00v\x00g\
\x00\x08\
\x06\x97U\x87\
\x00s\
\x00o\x00r\x00t\x00.\x00s\x00v\x00g\
\x00\x08\
\x08\x18W\xe7\
\x00c\
\x00a\x00k\x00e\x00.\x00s\x00v\x00g\
\x00\x08\
\x0a\x85U\x87\
\x00s\
\x00t\x00a\x00r\x00.\x00s\x00v\x00g\
\x00\x0a\
\x0ao\x83\xe7\
\x00p\
\x00e\x00r\x00s\x00o\x00n\x00.\x00s\x00v\x00g\
\x00\x08\
\x06|W\x87\
\x00c\
\x00o\x00p\x00y\x00.\x00s\x00v\x00g\
\x00\x0a\
\x08\x94m\xc7\
\x00s\
\x00e\x00a\x00r\x00c\x00h\x00.\x00s\x00v\x00g\
\x00\x09\
\x0b\x9e\x89\x07\
\x00c\
\x00h\x00e\x00c\x00k\x00.\x00s\x00v\x00g\
\x00\x09\
\x06H\xb7'\
\x00p\
\x00h\x00o\x00n\x00e\x00.\x00s\x00v\x00g\
\x00\x0c\
\x09\x88\xc7\xa7\
\x00l\
\x00a\x00n\x00g\x00u\x00a\x00g\x00e\x00.\x00s\x00v\x00g\
\x00\x08\
\x06\x88TG\
\x00m\
\x00o\x00r\x00e\x00.\x00s\x00v\x00g\
\x00\x11\
\x0e\x92xG\
\x00c\
\x00h\x00e\x00v\x00r\x00o\x00n\x00-\x00r\x00i\x00g\x00h\x00t\x00.\x00s\x00v\x00g\
\
\x00\x09\
\x05\xc6\xb2\xc7\
\x00m\
\x00i\x00n\x00u\x00s\x00.\x00s\x00v\x00g\
\x00\x0a\
\x06\x99R'\
\x00i\
\x00m\x00p\x00o\x00r\x00t\x00.\x00s\x00v\x00g\
\x00\x0b\
\x00\xb5Hg\
\x00w\
\x00a\x00r\x00n\x00i\x00n\x00g\x00.\x00s\x00v\x00g\
\x00\x0b\
\x073\xcf\xe7\
\x00m\
\x00e\x00s\x00s\x00a\x00g\x00e\x00.\x00s\x00v\x00g\
\x00\x08\
\x08\xc8U\xe7\
\x00s\
\x00a\x00v\x00e\x00.\x00s\x00v\x00g\
\x00\x08\
\x03\xc6T'\
\x00p\
\x00l\x00u\x00s\x00.\x00s\x00v\x00g\
\x00\x0d\
\x0eR|'\
\x00d\
\x00o\x00w\x00n\x00-\x00d\x00a\x00r\x00k\x00.\x00s\x00v\x00g\
\x00\x0e\
\x005\xc5\xe7\
\x00d\
\x00o\x00w\x00n\x00-\x00l\x00i\x00g\x00h\x00t\x00.\x00s\x00v\x00g\
\x00\x0d\
\x0d\xa1<'\
\x00d\
\x00a\x00s\x00h\x00-\x00d\x00a\x00r\x00k\x00.\x00s\x00v\x00g\
\x00\x0d\
\x0d\x81\x9cg\
\x00t\
\x00i\x00c\x00k\x00-\x00d\x00a\x00r\x00k\x00.\x00s\x00v\x00g\
\x00\x0c\
\x02q\xdf'\
\x00u\
\x00p\x00-\x00l\x00i\x00g\x00h\x00t\x00.\x00s\x00v\x00g\
\x00\x0e\
\x0c\xc1\xc5\x87\
\x00d\
\x00a\x00s\x00h\x00-\x00l\x00i\x00g\x00h\x00t\x00.\x00s\x00v\x00g\
\x00\x0c\
\x05\xe2\xbd\x87\
\x00d\
\x00o\x00t\x00-\x00d\x00a\x00r\x00k\x00.\x00s\x00v\x00g\
\x00\x0d\
\x0b9\xde\x87\
\x00d\
\x00o\x00t\x00-\x00l\x00i\x00g\x00h\x00t\x00.\x00s\x00v\x00g\
\x00\x0e\
\x02\xcb\xc1\x87\
\x00t\
\x00i\x00c\x00k\x00-\x00l\x00i\x00g\x00h\x00t\x00.\x00s\x00v\x00g\
\x00\x0b\
\x08v=\x87\
\x00u\
\x00p\x00-\x00d\x00a\x00r\x00k\x00.\x00s\x00v\x00g\
"

qt_resource_struct = b"\
\x00\x00\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x01\
\x00\x00\x00.\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\
\x00\x00\x00\x00\x00\x02\x00\x00\x004\x00\x00\x00\x05\
\x00\x00\x00\x10\x00\x02\x00\x00\x00\x01\x00\x00\x00\x04\
\x00\x00\x00F\x00\x00\x00\x00\x00\x01\x00\x003M\
\x00\x00\x01Z\x00\x00\x00\x00\x00\x01\x00\x00> \
\x00\x00\x00\xe2\x00\x00\x00\x00\x00\x01\x00\x009H\
\x00\x00\x00\x96\x00\x00\x00\x00\x00\x01\x00\x005\xae\
\x00\x00\x05L\x00\x00\x00\x00\x00\x01\x00\x00lN\
\x00\x00\x00\xfa\x00\x00\x00\x00\x00\x01\x00\x00:\xd1\
\x00\x00\x05\x9a\x00\x00\x00\x00\x00\x01\x00\x00p_\
\x00\x00\x03`\x00\x00\x00\x00\x00\x01\x00\x00U\x87\
\x00\x00\x00\xcc\x00\x00\x00\x00\x00\x01\x00\x008D\
\x00\x00\x02\xae\x00\x00\x00\x00\x00\x01\x00\x00M^\
\x00\x00\x03\x96\x00\x00\x00\x00\x00\x01\x00\x00Xd\
\x00\x00\x05\x1a\x00\x00\x00\x00\x00\x01\x00\x00j@\
\x00\x00\x01\xa6\x00\x00\x00\x00\x00\x01\x00\x00@\xc4\
\x00\x00\x04\xa6\x00\x00\x00\x00\x00\x01\x00\x00eU\
\x00\x00\x04^\x00\x00\x00\x00\x00\x01\x00\x00b\x07\
\x00\x00\x04\xdc\x00\x00\x00\x00\x00\x01\x00\x00h^\
\x00\x00\x04\x02\x00\x00\x00\x00\x00\x01\x00\x00](\
\x00\x00\x00\xb2\x00\x00\x00\x00\x00\x01\x00\x007)\
\x00\x00\x03\x12\x00\x00\x00\x00\x00\x01\x00\x00R\x8a\
\x00\x00\x052\x00\x00\x00\x00\x00\x01\x00\x00k\x18\
\x00\x00\x01\xde\x00\x00\x00\x00\x00\x01\x00\x00Cj\
\x00\x00\x01<\x00\x00\x00\x00\x00\x01\x00\x00<\xdc\
\x00\x00\x03\xec\x00\x00\x00\x00\x00\x01\x00\x00\x5c4\
\x00\x00\x03L\x00\x00\x00\x00\x00\x01\x00\x00TM\
\x00\x00\x05h\x00\x00\x00\x00\x00\x01\x00\x00m\xa0\
\x00\x00\x03\xae\x00\x00\x00\x00\x00\x01\x00\x00Yg\
\x00\x00\x026\x00\x00\x00\x00\x00\x01\x00\x00F\x7f\
\x00\x00\x04\x18\x00\x00\x00\x00\x00\x01\x00\x00^-\
\x00\x00\x03z\x00\x00\x00\x00\x00\x01\x00\x00V\xe9\
\x00\x00\x02\xdc\x00\x00\x00\x00\x00\x01\x00\x00O\xc8\
\x00\x00\x04t\x00\x00\x00\x00\x00\x01\x00\x00cs\
\x00\x00\x02\x80\x00\x00\x00\x00\x00\x01\x00\x00J\x13\
\x00\x00\x05\x84\x00\x00\x00\x00\x00\x01\x00\x00n\xf5\
\x00\x00\x03\xcc\x00\x00\x00\x00\x00\x01\x00\x00Z\xb6\
\x00\x00\x03*\x00\x00\x00\x00\x00\x01\x00\x00Si\
\x00\x00\x04\xbe\x00\x00\x00\x00\x00\x01\x00\x00g\x0a\
\x00\x00\x04D\x00\x00\x00\x00\x00\x01\x00\x00`\xda\
\x00\x00\x04.\x00\x00\x00\x00\x00\x01\x00\x00_\xc2\
\x00\x00\x02\xc4\x00\x00\x00\x00\x00\x01\x00\x00Nd\
\x00\x00\x01\xc4\x00\x00\x00\x00\x00\x01\x00\x00B\x19\
\x00\x00\x00|\x00\x00\x00\x00\x00\x01\x00\x004\xbf\
\x00\x00\x02\xf8\x00\x00\x00\x00\x00\x01\x00\x00QY\
\x00\x00\x02L\x00\x00\x00\x00\x00\x01\x00\x00G\x92\
\x00\x00\x01 \x00\x00\x00\x00\x00\x01\x00\x00;\xb5\
\x00\x00\x04\x8e\x00\x00\x00\x00\x00\x01\x00\x00dx\
\x00\x00\x02b\x00\x00\x00\x00\x00\x01\x00\x00H\xc7\
\x00\x00\x01\x8a\x00\x00\x00\x00\x00\x01\x00\x00?\x8e\
\x00\x00\x02\x1e\x00\x00\x00\x00\x00\x01\x00\x00E\x80\
\x00\x00\x00\x5c\x00\x00\x00\x00\x00\x01\x00\x003k\
\x00\x00\x01\xf8\x00\x00\x00\x00\x00\x01\x00\x00D\x9d\
\x00\x00\x04\xf2\x00\x00\x00\x00\x00\x01\x00\x00i]\
\x00\x00\x01p\x00\x02\x00\x00\x00\x0a\x00\x00\x009\
\x00\x00\x02\x98\x00\x00\x00\x00\x00\x01\x00\x00K\x98\
\x00\x00\x05\xd0\x00\x00\x00\x00\x00\x01\x00\x00r,\
\x00\x00\x062\x00\x00\x00\x00\x00\x01\x00\x00t\xc4\
\x00\x00\x06\xb0\x00\x00\x00\x00\x00\x01\x00\x00w\x8e\
\x00\x00\x06r\x00\x00\x00\x00\x00\x01\x00\x00vz\
\x00\x00\x06\xd2\x00\x00\x00\x00\x00\x01\x00\x00xo\
\x00\x00\x06\x90\x00\x00\x00\x00\x00\x01\x00\x00w\x04\
\x00\x00\x06P\x00\x00\x00\x00\x00\x01\x00\x00u\xab\
\x00\x00\x06\x12\x00\x00\x00\x00\x00\x01\x00\x00s\xe3\
\x00\x00\x05\xf2\x00\x00\x00\x00\x00\x01\x00\x00s\x14\
\x00\x00\x05\xb0\x00\x00\x00\x00\x00\x01\x00\x00qD\
"

def qInitResources():
    QtCore.qRegisterResourceData(0x01, qt_resource_struct, qt_resource_name, qt_resource_data)

def qCleanupResources():
    QtCore.qUnregisterResourceData(0x01, qt_resource_struct, qt_resource_name, qt_resource_data)

qInitResources()
