<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>The columns that the list shows by itself</source>
        <translation>列表本来显示的那些列</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Drag a column, or move it by Alt and the arrow keys.</source>
        <translation>拖动一列，或按 Alt 加方向键移动。</translation>
    </message>
</context>
<context>
    <name>ConditionChip</name>
    <message>
        <source>Filter {}</source>
        <translation>筛选：{}</translation>
    </message>
    <message>
        <source>{}
Enter changes it, Delete takes it away</source>
        <translation>{}
回车修改，Delete 去掉</translation>
    </message>
</context>
<context>
    <name>ConditionEditor</name>
    <message>
        <source>makes no difference</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>FilterName</name>
    <message>
        <source>Rename the filter</source>
        <translation>给筛选改名</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>保存筛选</translation>
    </message>
</context>
<context>
    <name>FilterNameForm</name>
    <message>
        <source>&amp;Name of the filter</source>
        <translation>筛选的名称(&amp;N)</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by…</source>
        <translation>按什么筛选…</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>ListFilters</name>
    <message>
        <source>+ Filter</source>
        <translation>+ 筛选</translation>
    </message>
    <message>
        <source>Sorted {}</source>
        <translation>排序：{}</translation>
    </message>
    <message>
        <source>Sorted by {}</source>
        <translation>按{}排序</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>反过来</translation>
    </message>
    <message>
        <source>Columns {}</source>
        <translation>列 {}</translation>
    </message>
    <message>
        <source>Sort rising</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort falling</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Sort {}</source>
        <translation>排序：{}</translation>
    </message>
    <message>
        <source>Filter by this column…</source>
        <translation>按这一列筛选…</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏这一列</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>选择列…</translation>
    </message>
    <message>
        <source>No longer filtered by {}: the field is gone or of another kind.</source>
        <translation>已取消筛选 {}：该字段已不存在，或已改了类型。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>MarkedRecords</name>
    <message>
        <source>Own field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>{} marked</source>
        <translation>已选 {}</translation>
    </message>
    <message>
        <source>Table as shown…</source>
        <translation>列表所示的表格…</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Nothing to change: {}</source>
        <translation>没有可改的：{}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Every {} months</source>
        <translation>每 {} 个月</translation>
    </message>
    <message>
        <source>Other interval…</source>
        <translation>其他周期…</translation>
    </message>
    <message>
        <source>Maintenance every … months</source>
        <translation>保养周期（月）</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>No more maintenance</source>
        <translation>不再定期保养</translation>
    </message>
    <message>
        <source>Please enter a number of months.</source>
        <translation>请输入月数。</translation>
    </message>
    <message>
        <source>No more maintenance: {}</source>
        <translation>不再定期保养：{}</translation>
    </message>
    <message>
        <source>Maintenance every {} months: {}</source>
        <translation>每 {} 个月保养一次：{}</translation>
    </message>
    <message>
        <source>Set the interval</source>
        <translation>设置周期</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>{} empty: {}</source>
        <translation>清空“{}”：{}</translation>
    </message>
    <message>
        <source>{} &quot;{}&quot;: {}</source>
        <translation>“{}”改为“{}”：{}</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>A callback for {}</source>
        <translation>安排回访：{}</translation>
    </message>
    <message>
        <source>Plan the callbacks</source>
        <translation>安排回访</translation>
    </message>
    <message>
        <source>Delete {}?</source>
        <translation>删除 {}？</translation>
    </message>
    <message>
        <source>Delete {}, with {}?</source>
        <translation>删除 {}，连同 {}？</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 位客户</translation>
    </message>
    <message>
        <source>{} customers</source>
        <translation>{} 位客户</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>保存的筛选</translation>
    </message>
    <message>
        <source>Filter saved: {}</source>
        <translation>已保存筛选：{}</translation>
    </message>
    <message>
        <source>Filter deleted: {}</source>
        <translation>已删除筛选：{}</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>还没有保存的筛选</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>Type to find</source>
        <translation>输入查找</translation>
    </message>
</context>
<context>
    <name>_Ends</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>_SpanInput</name>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
</TS>
