<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About CRM Desktop</source>
            <translation>关于客户档案</translation>
        </message>
        <message>
            <source>CRM Desktop</source>
            <translation>客户档案</translation>
        </message>
        <message>
            <source>Version {}</source>
            <translation>版本 {}</translation>
        </message>
        <message>
            <source>Customers, callbacks, complaints and letters of an after-sales team.</source>
            <translation>小型售后团队的客户、回访、投诉与信函。</translation>
        </message>
        <message>
            <source>Free software under the MIT licence.</source>
            <translation>自由软件，MIT 许可证。</translation>
        </message>
        <message>
            <source>Made with Python {}, Qt for Python {} (LGPL) and Peewee.</source>
            <translation>使用 Python {}、Qt for Python {}（LGPL）和 Peewee 开发。</translation>
        </message>
        <message>
            <source>&amp;Licences</source>
            <translation>许可证(&amp;L)</translation>
        </message>
        <message>
            <source>Fonts: Noto Sans SC, LXGW WenKai and EB Garamond (OFL).</source>
            <translation>字体：思源黑体（Noto Sans SC）、霞鹜文楷、EB Garamond（OFL）。</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Remove filter {}</source>
            <translation>去掉筛选：{}</translation>
        </message>
    </context>
    <context>
        <name>DataFolder</name>
        <message>
            <source>The program was not closed properly last time, and the data was looked over.</source>
            <translation>上次程序没有正常关闭，刚才检查了一遍数据。</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>从备份恢复…</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>以后再说</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>Backed up to {}</source>
            <translation>已备份到 {}</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>Type a date in any way, or press Alt+Down to pick one.</source>
            <translation>日期怎么写都行，也可按 Alt+↓ 选。</translation>
        </message>
        <message>
            <source>Pick a date</source>
            <translation>选日期</translation>
        </message>
        <message>
            <source>10-3, tomorrow…</source>
            <translation>10-3、明天…</translation>
        </message>
    </context>
    <context>
        <name>Dialog</name>
        <message>
            <source>What you typed is not saved yet.</source>
            <translation>刚才写的还没有保存。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>不保存</translation>
        </message>
    </context>
    <context>
        <name>FirstStart</name>
        <message>
            <source>CRM Desktop</source>
            <translation>客户档案</translation>
        </message>
        <message>
            <source>How do you want to begin?</source>
            <translation>怎么开始？</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>欢迎</translation>
        </message>
        <message>
            <source>Two answers, and your office is open.</source>
            <translation>两个问题，就可以开始。</translation>
        </message>
        <message>
            <source>Import an Excel file</source>
            <translation>导入 Excel 档案</translation>
        </message>
        <message>
            <source>Your customer list as it is: .xlsx, .xls, .ods, .csv</source>
            <translation>现有的客户表，原样就行：.xlsx、.xls、.ods、.csv</translation>
        </message>
        <message>
            <source>Look around in a sample office</source>
            <translation>先看看样例</translation>
        </message>
        <message>
            <source>Invented customers with two years of life</source>
            <translation>虚构的客户，两年的往来</translation>
        </message>
        <message>
            <source>Start empty</source>
            <translation>从空白开始</translation>
        </message>
        <message>
            <source>Enter customers as they call</source>
            <translation>接到电话时再录入客户</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>The sample office has its own name</source>
            <translation>样例有自己的名称</translation>
        </message>
        <message>
            <source>Preparing the sample office</source>
            <translation>正在准备样例</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>From another computer, or from before</source>
            <translation>换了电脑，或者要回到以前的数据</translation>
        </message>
        <message>
            <source>Go on with what is here</source>
            <translation>接着用现有的数据</translation>
        </message>
        <message>
            <source>All of it stays: {}</source>
            <translation>全部保留：{}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>The name is in the backup</source>
            <translation>单位名称在备份里</translation>
        </message>
    </context>
    <context>
        <name>FirstStartForm</name>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Name of your office</source>
            <translation>单位名称(&amp;N)</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Please fill this in.</source>
            <translation>请填写这一项。</translation>
        </message>
        <message>
            <source>Which day? The time alone is not enough.</source>
            <translation>只有时间还不够，请写上日期。</translation>
        </message>
        <message>
            <source>Not a date: try 10-3, 2026-10-3 or "tomorrow".</source>
            <translation>看不懂这个日期，可写 10-3、10月3日、腊月廿三 或 明天。</translation>
        </message>
        <message>
            <source>Not a time: try 9:30.</source>
            <translation>看不懂这个时间，可写 9:30 或 9点半。</translation>
        </message>
        <message>
            <source>Not an amount: try 1280 or 1280.50.</source>
            <translation>看不懂这个金额，可写 1280 或 1280.50。</translation>
        </message>
        <message>
            <source>Choose somebody from the list, or press Enter for a new customer.</source>
            <translation>请从列表中选一位；如果是新客户，请按回车登记。</translation>
        </message>
        <message>
            <source>Please choose one from the list.</source>
            <translation>请从列表里选一个。</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>Housekeeping</name>
        <message>
            <source>Is today's date right?</source>
            <translation>今天的日期对吗？</translation>
        </message>
        <message>
            <source>The date is right</source>
            <translation>日期没错</translation>
        </message>
        <message>
            <source>Plan nothing now</source>
            <translation>先不安排</translation>
        </message>
    </context>
    <context>
        <name>JobLine</name>
        <message>
            <source>Background work</source>
            <translation>后台任务</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Make a new record on this page</source>
            <translation>在这一页新建</translation>
        </message>
        <message>
            <source>New service order</source>
            <translation>新建服务单</translation>
        </message>
        <message>
            <source>Start calling</source>
            <translation>开始打电话</translation>
        </message>
        <message>
            <source>Import an archive</source>
            <translation>导入档案</translation>
        </message>
        <message>
            <source>Collapse the page list</source>
            <translation>收起页面栏</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Previous record</source>
            <translation>上一条</translation>
        </message>
        <message>
            <source>Next record; from the search box into the list</source>
            <translation>下一条；从搜索框到列表</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>打开这一条</translation>
        </message>
        <message>
            <source>Tick the box</source>
            <translation>勾选</translation>
        </message>
        <message>
            <source>Tick all boxes, or none</source>
            <translation>全部勾选，再按一次全部取消</translation>
        </message>
        <message>
            <source>Clear the search box</source>
            <translation>清空搜索框</translation>
        </message>
        <message>
            <source>On to the next field; takes what fits</source>
            <translation>到下一栏；只有一个匹配时直接选用</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Close; asks only if something was typed</source>
            <translation>离开；写过内容才会询问</translation>
        </message>
        <message>
            <source>Pick a date or a choice</source>
            <translation>选日期或选项</translation>
        </message>
        <message>
            <source>Take the next step</source>
            <translation>走下一步</translation>
        </message>
        <message>
            <source>Save, and back to the list</source>
            <translation>保存并回到列表</translation>
        </message>
        <message>
            <source>In lists</source>
            <translation>在列表里</translation>
        </message>
        <message>
            <source>In forms</source>
            <translation>在表单里</translation>
        </message>
        <message>
            <source>In a complaint</source>
            <translation>在投诉里</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>任何地方</translation>
        </message>
        <message>
            <source>Print the ticked letters</source>
            <translation>打印勾选的信</translation>
        </message>
    </context>
    <context>
        <name>KnownNote</name>
        <message>
            <source>{name} with this number already exists: customer {number}.</source>
            <translation>已有同名同号的客户：{name}，编号 {number}。</translation>
        </message>
        <message>
            <source>This number is known already: {name}, customer {number}.</source>
            <translation>这个号码已登记在{name}名下，客户编号 {number}。</translation>
        </message>
    </context>
    <context>
        <name>LicencesDialog</name>
        <message>
            <source>Licences</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>What the program carries</source>
            <translation>程序所带的组件</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>许可证全文</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;New</source>
            <translation>新建(&amp;N)</translation>
        </message>
        <message>
            <source>New service &amp;order…</source>
            <translation>新建服务单(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Import an archive…</source>
            <translation>导入档案(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Back up now</source>
            <translation>立即备份(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>前往(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>搜索(&amp;S)</translation>
        </message>
        <message>
            <source>Start &amp;calling</source>
            <translation>开始打电话(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>查看(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>颜色(&amp;C)</translation>
        </message>
        <message>
            <source>Same as system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>Collapse the &amp;page list</source>
            <translation>收起页面栏(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>关于(&amp;A)</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>Last backup {} ✓</source>
            <translation>最近备份 {} ✓</translation>
        </message>
        <message>
            <source>&amp;Restore a backup…</source>
            <translation>从备份恢复(&amp;R)…</translation>
        </message>
        <message>
            <source>CRM Desktop</source>
            <translation>CRM Desktop</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>正在备份</translation>
        </message>
    </context>
    <context>
        <name>MomentField</name>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>信函</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>NetworkOffice</name>
        <message>
            <source>CRM Desktop</source>
            <translation>CRM Desktop</translation>
        </message>
        <message>
            <source>{} is on a network drive, where a database gets damaged. Back up what is there, then start CRM Desktop with a folder on this computer and restore the backup.</source>
            <translation>{} 在网络盘上，数据库放在那里会损坏。请先备份里面的数据，再用这台电脑上的文件夹启动 CRM Desktop，恢复这个备份。</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Back up to…</source>
            <translation>备份到…</translation>
        </message>
        <message>
            <source>This office is on a network drive</source>
            <translation>这份数据在网络盘上</translation>
        </message>
        <message>
            <source>Back up</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>正在备份</translation>
        </message>
        <message>
            <source>Backed up to {}. Now start CRM Desktop with a folder on this computer and restore this backup.</source>
            <translation>已备份到 {}。现在请用这台电脑上的文件夹启动 CRM Desktop，恢复这个备份。</translation>
        </message>
    </context>
    <context>
        <name>OfficeForm</name>
        <message>
            <source>&amp;Name of the office</source>
            <translation>单位名称(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>地址(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Postcode</source>
            <translation>邮编(&amp;P)</translation>
        </message>
        <message>
            <source>P&amp;hone</source>
            <translation>电话(&amp;H)</translation>
        </message>
        <message>
            <source>Letters are &amp;signed by</source>
            <translation>信函落款(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Time zone</source>
            <translation>时区(&amp;T)</translation>
        </message>
        <message>
            <source>If empty, the office's name is used.</source>
            <translation>不填则用单位名称。</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>The backup was restored.</source>
            <translation>已从备份恢复。</translation>
        </message>
        <message>
            <source>The backup was restored. What was here before is kept in {}</source>
            <translation>已从备份恢复。原来的数据保存在 {}</translation>
        </message>
        <message>
            <source>Preparing the data</source>
            <translation>正在准备数据</translation>
        </message>
        <message>
            <source>This takes a moment. Until the end everything stays as it is.</source>
            <translation>请稍候。完成之前，现有的一切都不会变。</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Collapse or expand the page list</source>
            <translation>收起或展开页面栏</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>CRM Desktop</source>
            <translation>CRM Desktop</translation>
        </message>
        <message>
            <source>Looking for backups…</source>
            <translation>正在查找备份…</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>Everything goes back to how it was then. What is here now is backed up first.</source>
            <translation>所有数据回到备份时的样子。现有的数据会先备份一份。</translation>
        </message>
        <message>
            <source>Your data could not be opened</source>
            <translation>数据打不开</translation>
        </message>
        <message>
            <source>Nothing has been changed. Choose how to go on.</source>
            <translation>目前什么都没有改动，请选择怎么办。</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Another backup file…</source>
            <translation>其他备份文件…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Start empty…</source>
            <translation>从空白开始…</translation>
        </message>
        <message>
            <source>Restore this backup</source>
            <translation>恢复这个备份</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>已损坏</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
        <message>
            <source>Another backup file</source>
            <translation>其他备份文件</translation>
        </message>
        <message>
            <source>Reading the backup…</source>
            <translation>正在读取备份…</translation>
        </message>
        <message>
            <source>{date} ({relative})</source>
            <translation>{date}（{relative}）</translation>
        </message>
        <message>
            <source>In the backup</source>
            <translation>备份里</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Would be lost</source>
            <translation>将丢失</translation>
        </message>
        <message>
            <source>Numbers given out since then are not given out again.</source>
            <translation>备份以后用过的编号不会再用。</translation>
        </message>
        <message>
            <source>A new, empty office is made in {}. The file found there is kept beside it under another name.</source>
            <translation>将在 {} 新建空白数据。原有的文件会改名保留在旁边。</translation>
        </message>
        <message>
            <source>Start empty</source>
            <translation>从空白开始</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>There are no backups in the folder that this office keeps them in.</source>
            <translation>备份文件夹里没有备份。</translation>
        </message>
    </context>
    <context>
        <name>SampleDialog</name>
        <message>
            <source>Making up two years of an office's work.</source>
            <translation>正在把一个售后团队的两年过一遍。</translation>
        </message>
        <message>
            <source>Preparing the sample office</source>
            <translation>正在准备样例</translation>
        </message>
    </context>
    <context>
        <name>SaveFile</name>
        <message>
            <source>Excel workbook</source>
            <translation>Excel 工作簿</translation>
        </message>
        <message>
            <source>PDF file</source>
            <translation>PDF 文件</translation>
        </message>
        <message>
            <source>{} is there already. Replace it?</source>
            <translation>“{}”已经存在，要替换吗？</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Another name</source>
            <translation>换个名字</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份文件</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Printed on letters, forms and workbooks.</source>
            <translation>会印在信函、表单和报表上。</translation>
        </message>
        <message>
            <source>Save office details</source>
            <translation>保存单位资料</translation>
        </message>
        <message>
            <source>This desk</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Who sits here</source>
            <translation>谁在用</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Same as system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>What is done here is entered under this name.</source>
            <translation>在这台电脑上做的事都记在这个名下。</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Add a member of the staff</source>
            <translation>添加员工</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Everything is in one folder on this computer:</source>
            <translation>全部数据都在本机的这个文件夹里：</translation>
        </message>
        <message>
            <source>Nobody in particular</source>
            <translation>不指定</translation>
        </message>
        <message>
            <source>No backup yet.</source>
            <translation>还没有备份。</translation>
        </message>
        <message>
            <source>Last backup: {}</source>
            <translation>最近备份：{}</translation>
        </message>
        <message>
            <source>Nobody yet. Add those who answer the phone and those who go out to customers.</source>
            <translation>还没有员工。先把接电话的和上门服务的人加进来。</translation>
        </message>
        <message>
            <source>left</source>
            <translation>已离职</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Edit {}</source>
            <translation>编辑 {}</translation>
        </message>
        <message>
            <source>Saved {}</source>
            <translation>已保存 {}</translation>
        </message>
        <message>
            <source>Office details saved</source>
            <translation>已保存单位资料</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>正在备份</translation>
        </message>
    </context>
    <context>
        <name>SettleBox</name>
        <message>
            <source>{} more without a number</source>
            <translation>还有 {} 位没有号码</translation>
        </message>
    </context>
    <context>
        <name>SettleMenu</name>
        <message>
            <source>Cannot be called without a number. Click to settle it.</source>
            <translation>没有号码，无法回访。点一下来处理。</translation>
        </message>
        <message>
            <source>No number</source>
            <translation>没有号码</translation>
        </message>
        <message>
            <source>Enter a number…</source>
            <translation>补录号码…</translation>
        </message>
        <message>
            <source>Do not call this time</source>
            <translation>这次不打</translation>
        </message>
        <message>
            <source>Customer's card</source>
            <translation>客户档案</translation>
        </message>
        <message>
            <source>Saved. The rules plan the call now.</source>
            <translation>已保存，回访会按规则排上。</translation>
        </message>
        <message>
            <source>Settled without a call: {}</source>
            <translation>{}：这次不打</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>StaffDialog</name>
        <message>
            <source>Member of the staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>New member of the staff</source>
            <translation>新员工</translation>
        </message>
    </context>
    <context>
        <name>StaffForm</name>
        <message>
            <source>&amp;Name</source>
            <translation>姓名(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Role</source>
            <translation>岗位(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Phone</source>
            <translation>电话(&amp;P)</translation>
        </message>
        <message>
            <source>Works &amp;here</source>
            <translation>在职(&amp;H)</translation>
        </message>
        <message>
            <source>People who left stay on old records but are no longer offered.</source>
            <translation>离职的人仍留在旧记录里，只是不再供选。</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Data on this computer</source>
            <translation>本机数据库</translation>
        </message>
        <message>
            <source>{date} · {lunar}</source>
            <translation>{date} · 农历{lunar}</translation>
        </message>
    </context>
    <context>
        <name>Tile</name>
        <message>
            <source>Share</source>
            <translation>比率</translation>
        </message>
    </context>
    <context>
        <name>TimeField</name>
        <message>
            <source>9:30</source>
            <translation>9:30</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Something went wrong here, and nothing was changed. The log file has the details.</source>
            <translation>程序出了点问题，没有改动任何内容。详情在日志文件里。</translation>
        </message>
        <message>
            <source>Another program is writing to this data. Your change waits until it is through.</source>
            <translation>另一个程序正在写入这份数据，等它结束后就保存这次的修改。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancelled; nothing was saved.</source>
            <translation>已取消，没有保存。</translation>
        </message>
        <message>
            <source>Something went wrong here. What was saved stays saved; the log file has the details.</source>
            <translation>程序出了点问题。已经保存的不受影响，详情在日志文件里。</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Name, pinyin, phone, address, model</source>
            <translation>姓名、拼音、电话、地址、机型</translation>
        </message>
        <message>
            <source>No customers yet. Bring your list along, or enter the first one when the phone rings.</source>
            <translation>还没有客户。把现有的客户表导进来，或者接到第一个电话时录入。</translation>
        </message>
        <message>
            <source>Import an Excel file</source>
            <translation>导入 Excel 档案</translation>
        </message>
        <message>
            <source>Start calling  F5</source>
            <translation>开始打电话 F5</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Nobody to call today.</source>
            <translation>今天没有要打的电话。</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>No open complaint.</source>
            <translation>没有未办结的投诉。</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Birthdays</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>No birthday in the next seven days.</source>
            <translation>七天内没有客户过生日。</translation>
        </message>
        <message>
            <source>Write them</source>
            <translation>去写信</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>信函</translation>
        </message>
        <message>
            <source>No letter to write.</source>
            <translation>没有要写的信。</translation>
        </message>
        <message>
            <source>Good morning</source>
            <translation>早上好</translation>
        </message>
        <message>
            <source>Good day</source>
            <translation>中午好</translation>
        </message>
        <message>
            <source>Good afternoon</source>
            <translation>下午好</translation>
        </message>
        <message>
            <source>Good evening</source>
            <translation>晚上好</translation>
        </message>
        <message>
            <source>{greeting}, {person}</source>
            <translation>{greeting}，{person}</translation>
        </message>
        <message>
            <source>{date} · {lunar}</source>
            <translation>{date} · 农历{lunar}</translation>
        </message>
        <message>
            <source>To call today</source>
            <translation>今天要回访</translation>
        </message>
        <message>
            <source>{} overdue</source>
            <translation>{} 项逾期</translation>
        </message>
        <message>
            <source>nothing overdue</source>
            <translation>没有逾期</translation>
        </message>
        <message>
            <source>no clock is running</source>
            <translation>没有在走的时限</translation>
        </message>
        <message>
            <source>Open complaints</source>
            <translation>投诉未办结</translation>
        </message>
        <message>
            <source>Callbacks on time this month</source>
            <translation>本月回访及时率</translation>
        </message>
        <message>
            <source>none was due yet</source>
            <translation>本月还没有到期的</translation>
        </message>
        <message>
            <source>last month {}</source>
            <translation>上月 {}</translation>
        </message>
        <message>
            <source>{} answers</source>
            <translation>{} 人</translation>
        </message>
        <message>
            <source>no answer yet</source>
            <translation>还没有人评分</translation>
        </message>
        <message>
            <source>one answer</source>
            <translation>1 人</translation>
        </message>
        <message>
            <source>Satisfaction this month</source>
            <translation>本月满意度</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>clock stopped</source>
            <translation>已停表</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>No number</source>
            <translation>没有号码</translation>
        </message>
        <message>
            <source>No promise is open.</source>
            <translation>没有待兑现的承诺。</translation>
        </message>
        <message>
            <source>{} late</source>
            <translation>{} 封逾期</translation>
        </message>
        <message>
            <source>Written, not yet printed</source>
            <translation>已写好，还没打印</translation>
        </message>
    </context>
    <context>
        <name>WaitDialog</name>
        <message>
            <source>CRM Desktop</source>
            <translation>CRM Desktop</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>_Header</name>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
    </context>
    <context>
        <name>_List</name>
        <message>
            <source>{} more</source>
            <translation>还有 {} 项</translation>
        </message>
    </context>
</TS>
