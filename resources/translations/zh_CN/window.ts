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
        <source>Made with Python, Qt for Python (LGPL) and Peewee.</source>
        <translation>基于 Python、Qt for Python（LGPL）与 Peewee。</translation>
    </message>
    <message>
        <source>Fonts: Noto Sans SC and LXGW WenKai (OFL).</source>
        <translation>字体：思源黑体（Noto Sans SC）与霞鹜文楷（OFL）。</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>This office is already open in another window.</source>
        <translation>这份数据已在另一个窗口中打开。</translation>
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
    <name>DateField</name>
    <message>
        <source>10-3, tomorrow …</source>
        <translation>10-3、明天…</translation>
    </message>
    <message>
        <source>Type a date in any way, or press Alt+Down to pick one.</source>
        <translation>日期怎么写都行，也可按 Alt+↓ 选。</translation>
    </message>
    <message>
        <source>Pick a date</source>
        <translation>选日期</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写这一项。</translation>
    </message>
    <message>
        <source>Not a date: try 10-3, 2026-10-3 or “tomorrow”.</source>
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
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>刚才写的还没有保存。</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不保存</translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping …</source>
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
        <source>Start calling</source>
        <translation>开始打电话</translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>导入档案</translation>
    </message>
    <message>
        <source>Fold the page list</source>
        <translation>收起页面栏</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The record before</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>The next record; from the search box into the list</source>
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
        <source>Empty the search box</source>
        <translation>清空搜索框</translation>
    </message>
    <message>
        <source>On to the next field</source>
        <translation>到下一栏</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave; asks only if something was typed</source>
        <translation>离开；写过内容才会询问</translation>
    </message>
    <message>
        <source>Pick a date or a choice</source>
        <translation>选日期或选项</translation>
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
        <source>Everywhere</source>
        <translation>任何地方</translation>
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
        <source>&amp;Import an archive …</source>
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
        <source>Like the system</source>
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
        <source>&amp;Fold the page list</source>
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
        <source>Backed up to {}</source>
        <translation>已备份到 {}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Last backup {} ✓</source>
        <translation>最近备份 {} ✓</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
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
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Fold or unfold the page list</source>
        <translation>收起或展开页面栏</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
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
</context>
<context>
    <name>_Header</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
</TS>
