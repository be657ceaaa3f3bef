<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FigureDetail</name>
    <message>
        <source>last month {}</source>
        <translation>上月 {}</translation>
    </message>
    <message>
        <source>This figure is worked out from the others.</source>
        <translation>这个指标由其他指标算出。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>This section is worked out from the others.</source>
        <translation>这一部分由其他指标算出。</translation>
    </message>
    <message>
        <source>No records in this month.</source>
        <translation>这个月没有这样的记录。</translation>
    </message>
    <message>
        <source>Enter or a double click opens the customer</source>
        <translation>回车或双击打开客户</translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message>
        <source>Figures of the month</source>
        <translation>本月指标</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>Last month {}</source>
        <translation>上月 {}</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Show last month</source>
        <translation>看上月</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上一个月</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下一个月</translation>
    </message>
    <message>
        <source>Language of the workbook</source>
        <translation>工作簿的语言</translation>
    </message>
    <message>
        <source>Save workbook…</source>
        <translation>保存工作簿…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Nothing was recorded in {}. Its figures appear here as the work is entered.</source>
        <translation>{}没有记录。登记了工作，指标就会出现在这里。</translation>
    </message>
    <message>
        <source>Save workbook</source>
        <translation>保存工作簿</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>正在写工作簿</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>已保存：{}</translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation>已保存 {}</translation>
    </message>
</context>
</TS>
