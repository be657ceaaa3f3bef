<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find doubles</source>
        <translation>查找重复客户(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: {}</source>
        <translation>撤销(&amp;U)：{}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: {}</source>
        <translation>重做(&amp;R)：{}</translation>
    </message>
    <message>
        <source>&amp;Deleted</source>
        <translation>已删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Grades by 80/20</source>
        <translation>二八原则分类(&amp;G)</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ 筛选</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>某一天</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>旧的在前</translation>
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
        <source>Service orders</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Callbacks and rules</source>
        <translation>回访和规则</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Office and staff</source>
        <translation>单位和员工</translation>
    </message>
    <message>
        <source>Only {}</source>
        <translation>只看{}</translation>
    </message>
    <message>
        <source>Only one record</source>
        <translation>只看一条记录</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Name, number, words, old or new value</source>
        <translation>姓名、编号、内容、原值或新值</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>What is done in this office is listed here.</source>
        <translation>这里列出做过的每一项改动。</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>All of its history</source>
        <translation>这条记录的全部历史</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Deleted {}</source>
        <translation>已删除 {}</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>撤销：{}</translation>
    </message>
    <message>
        <source>{} records</source>
        <translation>{} 条记录</translation>
    </message>
    <message>
        <source>{} changes</source>
        <translation>共 {} 项</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>共 1 项</translation>
    </message>
    <message>
        <source>{} changes this week</source>
        <translation>本周 {} 项</translation>
    </message>
    <message>
        <source>1 change this week</source>
        <translation>本周 1 项</translation>
    </message>
    <message>
        <source>Nothing was deleted. What you delete is listed here and can be restored.</source>
        <translation>没有删除过什么。删除的记录会列在这里，可以恢复。</translation>
    </message>
    <message>
        <source>Nothing was done that fits these filters.</source>
        <translation>没有符合这些条件的改动。</translation>
    </message>
    <message>
        <source>Nothing that fits these filters was deleted.</source>
        <translation>没有符合这些条件的删除记录。</translation>
    </message>
    <message>
        <source>undone by {} {}</source>
        <translation>{} 已于 {} 撤销</translation>
    </message>
    <message>
        <source>Show all deleted</source>
        <translation>显示全部已删除</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>显示全部改动</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>All of its history</source>
        <translation>这条记录的全部历史</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>还有 {} 处</translation>
    </message>
    <message>
        <source>With it, by the program: {}. Undo takes both back.</source>
        <translation>程序随之做了：{}。撤销时一并撤回。</translation>
    </message>
    <message>
        <source>Show {}</source>
        <translation>查看 {}</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>To</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Open {}</source>
        <translation>打开{}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Today, {weekday} {day}</source>
        <translation>今天 {day} {weekday}</translation>
    </message>
    <message>
        <source>Yesterday, {weekday} {day}</source>
        <translation>昨天 {day} {weekday}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{day} {weekday}</translation>
    </message>
</context>
<context>
    <name>RecordMenu</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>导出列表…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo is possible again when this is through: {}</source>
        <translation>正在进行：{}。完成以后才能撤销。</translation>
    </message>
    <message>
        <source>Done again: {}</source>
        <translation>已重做：{}</translation>
    </message>
    <message>
        <source>Undone: {}</source>
        <translation>已撤销：{}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Delete again</source>
        <translation>重新删除</translation>
    </message>
</context>
<context>
    <name>_DayHeader</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
</TS>
