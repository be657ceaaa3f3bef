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
        <source>Find anything, also over a form</source>
        <translation>搜索一切，填表时也可以</translation>
    </message>
    <message>
        <source>Search this page</source>
        <translation>在本页搜索</translation>
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
        <source>Undo what was done last</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
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
        <source>First record; End leads to the last one</source>
        <translation>第一条；按 End 到最后一条</translation>
    </message>
    <message>
        <source>Open the record, or a line of the history</source>
        <translation>打开记录，或展开历史记录的一行</translation>
    </message>
    <message>
        <source>What else the record offers: its history, Delete</source>
        <translation>打开这条记录的菜单：历史记录、删除</translation>
    </message>
    <message>
        <source>Tick the box; undo or redo a line of the history</source>
        <translation>打勾；撤销或重做历史记录的一行</translation>
    </message>
    <message>
        <source>Tick all boxes, or none</source>
        <translation>全部勾选，再按一次全部取消</translation>
    </message>
    <message>
        <source>Filter the list; Delete on a chip takes it off</source>
        <translation>筛选列表；在筛选标签上按 Delete 去掉</translation>
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
        <source>Keep a copied picture or file with the customer</source>
        <translation>把复制的图片或文件存为客户附件</translation>
    </message>
    <message>
        <source>Print the ticked letters, or the customer&apos;s sheet</source>
        <translation>打印勾选的信，或客户档案表</translation>
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
</TS>
