<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Chip</name>
    <message>
        <source>Remove filter {}</source>
        <translation>去掉筛选：{}</translation>
    </message>
</context>
<context>
    <name>CopyList</name>
    <message>
        <source>1 row copied</source>
        <translation>已复制 1 行</translation>
    </message>
    <message>
        <source>{} rows copied</source>
        <translation>已复制 {} 行</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
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
        <source>Not a date: try 10-3, 2026-10-3 or &quot;tomorrow&quot;.</source>
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
    <message>
        <source>Not a number: try 1280 or 12.5.</source>
        <translation>这不是数字：请输入如 1280 或 12.5。</translation>
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
        <source>Is today&apos;s date right?</source>
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
    <message>
        <source>Preparing the search</source>
        <translation>正在准备搜索</translation>
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
    <name>ListAndCard</name>
    <message>
        <source>Back to the list</source>
        <translation>回到列表</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Rows exported to {}: {}</source>
        <translation>已导出到 {}：{} 行</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
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
        <source>&amp;Export customers…</source>
        <translation>导出客户(&amp;E)…</translation>
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
    <message>
        <source>&amp;Find anything…</source>
        <translation>搜索一切(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Search this page</source>
        <translation>在本页搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Export this &amp;list…</source>
        <translation>导出此列表(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>MarkedBar</name>
    <message>
        <source>None</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What this was about is no longer in the list.</source>
        <translation>所问的记录都已不在列表中。</translation>
    </message>
    <message>
        <source>1 marked</source>
        <translation>已选 1 项</translation>
    </message>
    <message>
        <source>{} marked</source>
        <translation>已选 {} 位</translation>
    </message>
    <message>
        <source>All {}</source>
        <translation>全选 {}</translation>
    </message>
    <message>
        <source>1 no longer in the list</source>
        <translation>1 条已不在列表中</translation>
    </message>
    <message>
        <source>{} no longer in the list</source>
        <translation>{} 条已不在列表中</translation>
    </message>
    <message>
        <source>Left out: {}</source>
        <translation>不包括：{}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
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
    <name>NavButton</name>
    <message>
        <source>{} overdue</source>
        <translation>{} 项逾期</translation>
    </message>
    <message>
        <source>{} due</source>
        <translation>{} 项到期</translation>
    </message>
    <message>
        <source>{count} due, {overdue} overdue</source>
        <translation>{count} 项到期，其中 {overdue} 项逾期</translation>
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
        <source>Products</source>
        <translation>产品</translation>
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
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Find doubles</source>
        <translation>查找重复客户</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>机型</translation>
    </message>
    <message>
        <source>All callbacks</source>
        <translation>全部回访</translation>
    </message>
    <message>
        <source>Grades by 80/20</source>
        <translation>二八原则分类</translation>
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
    <name>SaveFile</name>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV 文件</translation>
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
    <message>
        <source>File of this kind</source>
        <translation>同类文件</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Data on this computer</source>
        <translation>本机数据库</translation>
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
        <source>{date} · {lunar}</source>
        <translation>{date} · 农历{lunar}</translation>
    </message>
    <message>
        <source>{} to do</source>
        <translation>{} 项待办</translation>
    </message>
    <message>
        <source>{due} to do, {overdue} overdue</source>
        <translation>{due} 项待办，{overdue} 项逾期</translation>
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
    <name>_Header</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
</TS>
