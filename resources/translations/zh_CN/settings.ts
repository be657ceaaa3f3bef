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
    <name>OwnFieldDialog</name>
    <message>
        <source>Own field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>New own field</source>
        <translation>新建自定义字段</translation>
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
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>+ Another choice</source>
        <translation>+ 再加一个选项</translation>
    </message>
    <message>
        <source>Stays as it is: something stands in this field already.</source>
        <translation>这个字段里已有内容，类型和归属不能再改。</translation>
    </message>
</context>
<context>
    <name>OwnFieldForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>用于(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>A choice that is renamed is renamed wherever it is chosen. One that is removed stays where it is chosen.</source>
        <translation>选项改名后，已选它的地方一起改；删去的选项，已选的地方仍然保留。</translation>
    </message>
</context>
<context>
    <name>OwnFieldsBox</name>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add an own field</source>
        <translation>添加自定义字段</translation>
    </message>
    <message>
        <source>What only your office keeps: an insurer, the size of a roof, the next inspection. It stands in the forms and on the card, and is found and exported.</source>
        <translation>只有本单位要记的内容，如保险公司、屋顶面积、年检日期。它会出现在表单和客户卡片里，能查找，也能导出。</translation>
    </message>
    <message>
        <source>Of customers</source>
        <translation>客户的</translation>
    </message>
    <message>
        <source>Of products</source>
        <translation>产品的</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
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
        <source>More about {}</source>
        <translation>{} 的更多操作</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>In use again: {}</source>
        <translation>已重新启用：{}</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Retired: {}. What stands in it stays.</source>
        <translation>已停用：{}。里面的内容都还在。</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation>已保存 {}</translation>
    </message>
    <message>
        <source>Delete the field &quot;{name}&quot;? What stands in it goes with it: {values}. Undo brings all of it back. Retired, it would be asked for no more and keep its values.</source>
        <translation>要删除字段“{name}”吗？里面的 {values}会一起删除；撤销可以全部恢复。如果只是不再填写，可以改为停用，内容都会保留。</translation>
    </message>
    <message>
        <source>Delete the field</source>
        <translation>删除字段</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Deleted: {}</source>
        <translation>已删除：{}</translation>
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
