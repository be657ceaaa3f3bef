<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Finder</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Name, pinyin, phone, address, product, number, remarks …</source>
        <translation>姓名、拼音、电话、地址、产品、编号、备注…</translation>
    </message>
    <message>
        <source>Whatever is remembered of somebody: a piece of the name or its pinyin, of a number or an address, model, serial number, plate, installer, remarks, tags, an order&apos;s number</source>
        <translation>记得什么就输什么：姓名或拼音的一部分、电话或地址的一段、机型、序列号、车牌、安装人员、备注、标签、服务单号</translation>
    </message>
    <message>
        <source>Enter opens it as soon as the form behind is closed · Esc leads back to the form</source>
        <translation>回车：关闭当前表单后打开 · Esc：回到表单</translation>
    </message>
    <message>
        <source>Up and Down choose · Enter opens · Esc closes</source>
        <translation>↑↓ 选择 · 回车打开 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>All customers that fit</source>
        <translation>显示所有符合的客户</translation>
    </message>
</context>
</TS>
