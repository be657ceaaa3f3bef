<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DataFolder</name>
    <message>
        <source>The program was not closed properly last time, and the data was looked over.</source>
        <translation>上次程序没有正常关闭，刚才检查了一遍数据。</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Backed up to {}</source>
        <translation>已备份到 {}</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>CRM Desktop</source>
        <translation>客户档案</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>怎么开始？</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Import an Excel file</source>
        <translation>导入 Excel 档案</translation>
    </message>
    <message>
        <source>Your customer list as it is: .xlsx, .xls, .ods, .csv</source>
        <translation>现有的客户表，原样就行：.xlsx、.xls、.ods、.csv</translation>
    </message>
    <message>
        <source>Look around in a sample office</source>
        <translation>先看看样例</translation>
    </message>
    <message>
        <source>Invented customers with two years of life</source>
        <translation>虚构的客户，两年的往来</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Enter customers as they call</source>
        <translation>接到电话时再录入客户</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>The sample office has its own name</source>
        <translation>样例有自己的名称</translation>
    </message>
    <message>
        <source>Preparing the sample office</source>
        <translation>正在准备样例</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Three answers, and your office is open.</source>
        <translation>三个问题，就可以开始。</translation>
    </message>
    <message>
        <source>From another computer, or from before</source>
        <translation>换了电脑，或者要回到以前的数据</translation>
    </message>
    <message>
        <source>Go on with what is here</source>
        <translation>接着用现有的数据</translation>
    </message>
    <message>
        <source>All of it stays: {}</source>
        <translation>全部保留：{}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The name is in the backup</source>
        <translation>单位名称在备份里</translation>
    </message>
</context>
<context>
    <name>FirstStartForm</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Country or region</source>
        <translation>国家或地区(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name of your office</source>
        <translation>单位名称(&amp;N)</translation>
    </message>
</context>
<context>
    <name>NetworkOffice</name>
    <message>
        <source>CRM Desktop</source>
        <translation>CRM Desktop</translation>
    </message>
    <message>
        <source>{} is on a network drive, where a database gets damaged. Back up what is there, then start CRM Desktop with a folder on this computer and restore the backup.</source>
        <translation>{} 在网络盘上，数据库放在那里会损坏。请先备份里面的数据，再用这台电脑上的文件夹启动 CRM Desktop，恢复这个备份。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation>备份到…</translation>
    </message>
    <message>
        <source>This office is on a network drive</source>
        <translation>这份数据在网络盘上</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up to {}. Now start CRM Desktop with a folder on this computer and restore this backup.</source>
        <translation>已备份到 {}。现在请用这台电脑上的文件夹启动 CRM Desktop，恢复这个备份。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The backup was restored.</source>
        <translation>已从备份恢复。</translation>
    </message>
    <message>
        <source>The backup was restored. What was here before is kept in {}</source>
        <translation>已从备份恢复。原来的数据保存在 {}</translation>
    </message>
    <message>
        <source>Preparing the data</source>
        <translation>正在准备数据</translation>
    </message>
    <message>
        <source>This takes a moment. Until the end everything stays as it is.</source>
        <translation>请稍候。完成之前，现有的一切都不会变。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>CRM Desktop</source>
        <translation>CRM Desktop</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>正在查找备份…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Everything goes back to how it was then. What is here now is backed up first.</source>
        <translation>所有数据回到备份时的样子。现有的数据会先备份一份。</translation>
    </message>
    <message>
        <source>Your data could not be opened</source>
        <translation>数据打不开</translation>
    </message>
    <message>
        <source>Nothing has been changed. Choose how to go on.</source>
        <translation>目前什么都没有改动，请选择怎么办。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Another backup file…</source>
        <translation>其他备份文件…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start empty…</source>
        <translation>从空白开始…</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这个备份</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Another backup file</source>
        <translation>其他备份文件</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>正在读取备份…</translation>
    </message>
    <message>
        <source>{date} ({relative})</source>
        <translation>{date}（{relative}）</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份里</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Would be lost</source>
        <translation>将丢失</translation>
    </message>
    <message>
        <source>Numbers given out since then are not given out again.</source>
        <translation>备份以后用过的编号不会再用。</translation>
    </message>
    <message>
        <source>A new, empty office is made in {}. The file found there is kept beside it under another name.</source>
        <translation>将在 {} 新建空白数据。原有的文件会改名保留在旁边。</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>There are no backups in the folder that this office keeps them in.</source>
        <translation>备份文件夹里没有备份。</translation>
    </message>
</context>
<context>
    <name>SampleDialog</name>
    <message>
        <source>Making up two years of an office&apos;s work.</source>
        <translation>正在把一个售后团队的两年过一遍。</translation>
    </message>
    <message>
        <source>Preparing the sample office</source>
        <translation>正在准备样例</translation>
    </message>
</context>
<context>
    <name>WaitDialog</name>
    <message>
        <source>CRM Desktop</source>
        <translation>CRM Desktop</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
