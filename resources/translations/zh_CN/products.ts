<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ProductActions</name>
    <message>
        <source>Product added</source>
        <translation>已添加产品</translation>
    </message>
    <message>
        <source>Product saved</source>
        <translation>已保存产品</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Service order…</source>
        <translation>服务单…</translation>
    </message>
</context>
<context>
    <name>ProductCardView</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit (Enter)</source>
        <translation>编辑（Enter）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Service order</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Customer {}</source>
        <translation>客户 {}</translation>
    </message>
    <message>
        <source>Next maintenance:</source>
        <translation>下次保养：</translation>
    </message>
    <message>
        <source>Service orders</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Nothing was asked for about it yet.</source>
        <translation>还没有关于它的服务单。</translation>
    </message>
</context>
<context>
    <name>ProductList</name>
    <message>
        <source>Model</source>
        <translation>机型</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>安装日期</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>下次保养</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>保修</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>over</source>
        <translation>已过保</translation>
    </message>
    <message>
        <source>Warranty over</source>
        <translation>已过保</translation>
    </message>
    <message>
        <source>Warranty until {}</source>
        <translation>保修至 {}</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Model, serial number, plate, customer</source>
        <translation>机型、序列号、车牌、客户</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新产品</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ 筛选</translation>
    </message>
    <message>
        <source>Maintenance due within 30 days</source>
        <translation>30 天内该保养</translation>
    </message>
    <message>
        <source>Warranty ends within 30 days</source>
        <translation>30 天内保修到期</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>by model</source>
        <translation>按机型</translation>
    </message>
    <message>
        <source>by serial number</source>
        <translation>按序列号</translation>
    </message>
    <message>
        <source>by plate</source>
        <translation>按车牌</translation>
    </message>
    <message>
        <source>by customer</source>
        <translation>按客户</translation>
    </message>
    <message>
        <source>by installation</source>
        <translation>按安装日期</translation>
    </message>
    <message>
        <source>by next maintenance</source>
        <translation>按下次保养</translation>
    </message>
    <message>
        <source>by end of warranty</source>
        <translation>按保修到期</translation>
    </message>
    <message>
        <source>by status</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>Sorted {}</source>
        <translation>排序：{}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all} 件中的 {shown} 件</translation>
    </message>
    <message>
        <source>What your customers bought is listed here. Bring it over from an Excel file.</source>
        <translation>客户购买的产品会列在这里。可以从 Excel 文件导入。</translation>
    </message>
    <message>
        <source>Import an Excel file</source>
        <translation>导入 Excel 文件</translation>
    </message>
    <message>
        <source>No product matches &quot;{}&quot;.</source>
        <translation>没有找到与“{}”相符的产品。</translation>
    </message>
    <message>
        <source>Show all products</source>
        <translation>显示全部产品</translation>
    </message>
    <message>
        <source>No product is like this.</source>
        <translation>没有这样的产品。</translation>
    </message>
</context>
</TS>
