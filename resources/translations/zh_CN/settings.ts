<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>&amp;Country or region</source>
        <translation>国家或地区(&amp;C)</translation>
    </message>
    <message>
        <source>Its telephone numbers need no + in front; all others begin with + and their country&apos;s code.</source>
        <translation>当地电话前不用加 +；其他电话以 + 和所属国家或地区的代码开头。</translation>
    </message>
    <message>
        <source>If empty, the office&apos;s name is used.</source>
        <translation>不填则用单位名称。</translation>
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
        <source>What is older than that can no longer be undone. The figures of past months stay the same.</source>
        <translation>更早的改动不能再撤销；往月的数字不受影响。</translation>
    </message>
    <message>
        <source>Keep the history of changes</source>
        <translation>历史记录保留</translation>
    </message>
    <message>
        <source>{} years</source>
        <translation>{} 年</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>Kept: {}</source>
        <translation>历史记录保留：{}</translation>
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
</TS>
