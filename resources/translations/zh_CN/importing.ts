<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ColumnFates</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件中的各列</translation>
    </message>
</context>
<context>
    <name>DayAfter</name>
    <message>
        <source>What this gives you to do</source>
        <translation>接下来可以做的事</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Addresses without a postcode: {}</source>
        <translation>缺邮编的地址：{} 个</translation>
    </message>
    <message>
        <source>In the whole office, values to check: {n} (customers: {customers})</source>
        <translation>全部资料中待核对：{n} 处（{customers} 位客户）</translation>
    </message>
    <message>
        <source>{rule} (grade {grades})</source>
        <translation>{rule}（{grades} 类客户）</translation>
    </message>
    <message>
        <source>{rule} is switched off. Callbacks that it would plan for the next {days} days: {n}</source>
        <translation>{rule}规则没有启用；启用后，今后 {days} 天会安排 {n} 个回访。</translation>
    </message>
    <message>
        <source>{} is switched on; its callbacks are being planned.</source>
        <translation>{}规则已启用，正在安排回访。</translation>
    </message>
    <message>
        <source>Installers who are not among your staff: {n} ({names})</source>
        <translation>不在员工名单里的安装人员：{n} 位（{names}）</translation>
    </message>
    <message>
        <source>Enter as technicians</source>
        <translation>录入为技师</translation>
    </message>
    <message>
        <source>Entered as technicians: {}</source>
        <translation>已录入为技师：{} 位</translation>
    </message>
    <message>
        <source>{rule} (grades {grades})</source>
        <translation>{rule}（{grades} 类客户）</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Drop the file to import it</source>
        <translation>松开即可导入这个文件</translation>
    </message>
    <message>
        <source>One file at a time, please: {} were dropped.</source>
        <translation>请一次只拖一个文件，刚才拖了 {} 个。</translation>
    </message>
    <message>
        <source>{} is a folder. Please drop a file.</source>
        <translation>{} 是文件夹，请拖一个文件。</translation>
    </message>
    <message>
        <source>{name} cannot be imported. These files can: {kinds}</source>
        <translation>{name} 不能导入。可以导入的文件：{kinds}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>HowRead</name>
    <message>
        <source>Telephone numbers without + are those of</source>
        <translation>不带 + 的电话号码属于</translation>
    </message>
</context>
<context>
    <name>ImportAssistant</name>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show the customers</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Cancelled: nothing was imported.</source>
        <translation>已取消，没有导入任何内容。</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Reading {}</source>
        <translation>正在读取 {}</translation>
    </message>
    <message>
        <source>Choose the column that holds the names: &quot;{}&quot;.</source>
        <translation>请指定哪一列是“{}”。</translation>
    </message>
    <message>
        <source>Checking what will happen</source>
        <translation>正在预览</translation>
    </message>
    <message>
        <source>Importing {}</source>
        <translation>正在导入 {}</translation>
    </message>
    <message>
        <source>Save what is to check</source>
        <translation>保存待核对的资料</translation>
    </message>
    <message>
        <source>Save problem rows</source>
        <translation>保存待改正的行</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>正在写工作簿</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>The marked row holds the headings; a click on another row number marks that one.</source>
        <translation>突出显示的是表头行；点其他行号可以改。</translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>表中各行</translation>
    </message>
    <message>
        <source>Row numbers</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Check what each column becomes; it can also be joined or split there.</source>
        <translation>请核对每一列导入成什么；也可以在那里合并或拆分列。</translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message>
        <source>Save problem rows as a workbook…</source>
        <translation>把这些行存成工作簿…</translation>
    </message>
    <message>
        <source>The list is in your archive.</source>
        <translation>已导入客户档案</translation>
    </message>
    <message>
        <source>Nothing was new.</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>Rows that need your attention: {rows} (values to check: {values}, rejected: {gone}).</source>
        <translation>有 {rows} 行需要您处理（待核对 {values} 处，未导入 {gone} 行）。</translation>
    </message>
    <message>
        <source>Save them, correct them in Excel and import that workbook:</source>
        <translation>存下来，在 Excel 里改好，再导入那个文件：</translation>
    </message>
    <message>
        <source>it updates the records and settles what is to check.</source>
        <translation>档案会随之更正，待核对的也算核对过了。</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>已保存为 {}</translation>
    </message>
</context>
<context>
    <name>ImportFile</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Drop your customer list here</source>
        <translation>把客户表格拖到这里</translation>
    </message>
    <message>
        <source>Still to check from earlier imports: {}. Save them as a workbook…</source>
        <translation>以前导入的还有 {} 处待核对，存成表格…</translation>
    </message>
    <message>
        <source>Saved as {}. Correct it in Excel and import it.</source>
        <translation>已存为 {}。在 Excel 里改正后再导入。</translation>
    </message>
    <message>
        <source>An Excel file as it is, an .ods, a .csv or contacts (.vcf). Nothing is changed yet.</source>
        <translation>Excel 表格不用整理，.ods、.csv 和通讯录（.vcf）也可以。这一步还不会改动任何数据。</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>There is nothing to import: what is not in your archive was deleted here and can be restored from Deleted.</source>
        <translation>没有可导入的内容：档案里没有的客户都是在这里删除的，可以在“已删除”里恢复。</translation>
    </message>
    <message>
        <source>Everything in this file is in your archive already; there is nothing to import.</source>
        <translation>这个文件里的内容档案中都有了，不用再导入。</translation>
    </message>
    <message>
        <source>What is not clear is kept word for word and listed on the card as to check; the rows can be corrected.</source>
        <translation>看不懂的内容原样保留，列在客户卡片的“待核对”里；这些行以后可以改正。</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>现在还没有写入任何内容。</translation>
    </message>
    <message>
        <source>Nothing of these rows is imported: {}</source>
        <translation>这些行都没有导入：{}</translation>
    </message>
    <message>
        <source>Past work: {}</source>
        <translation>以往记录 {}</translation>
    </message>
    <message>
        <source>To check: {}</source>
        <translation>待核对 {}</translation>
    </message>
    <message>
        <source>Values that are not understood, or unlike what is known.</source>
        <translation>没看懂的内容，或与已知资料不一致的内容。</translation>
    </message>
    <message>
        <source>Rejected: {}</source>
        <translation>未导入 {}</translation>
    </message>
    <message>
        <source>what must be there is missing or wrong.</source>
        <translation>缺少必填内容，或内容有误。</translation>
    </message>
    <message>
        <source>New: {}</source>
        <translation>新客户 {}</translation>
    </message>
    <message>
        <source>Known: {}</source>
        <translation>已有 {}</translation>
    </message>
    <message>
        <source>Left out: {}</source>
        <translation>不再导入 {}</translation>
    </message>
    <message>
        <source>the customer was deleted here.</source>
        <translation>这位客户已在这里删除。</translation>
    </message>
    <message>
        <source>Skipped: {}</source>
        <translation>跳过 {}</translation>
    </message>
    <message>
        <source>they say nothing that is not known already.</source>
        <translation>没有已知资料以外的新内容。</translation>
    </message>
    <message>
        <source>Columns: {}</source>
        <translation>列 {}</translation>
    </message>
    <message>
        <source>Changes: {}</source>
        <translation>修改 {}</translation>
    </message>
</context>
<context>
    <name>ImportQuestions</name>
    <message>
        <source>Rows {}</source>
        <translation>第 {} 行</translation>
    </message>
    <message>
        <source>Row {}</source>
        <translation>第 {} 行</translation>
    </message>
</context>
<context>
    <name>ImportShape</name>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>&amp;Header row</source>
        <translation>表头行(&amp;H)</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>&amp;No header</source>
        <translation>没有表头(&amp;N)</translation>
    </message>
    <message>
        <source>{} (hidden)</source>
        <translation>{}（隐藏）</translation>
    </message>
    <message>
        <source>All alike: {}</source>
        <translation>列相同的全部 {} 张</translation>
    </message>
    <message>
        <source>Several: {}</source>
        <translation>选了 {} 张</translation>
    </message>
    <message>
        <source>Several…</source>
        <translation>选几张…</translation>
    </message>
    <message>
        <source>Read as one list: {}.</source>
        <translation>合在一起导入：{}。</translation>
    </message>
    <message>
        <source>Lists that stand side by side are read one below the other: {}.</source>
        <translation>并排的几份名单接在一起读：{} 份。</translation>
    </message>
    <message>
        <source>Not imported: {}.</source>
        <translation>不导入：{}。</translation>
    </message>
    <message>
        <source>Rows that are hidden or filtered out are imported too: {}.</source>
        <translation>隐藏或筛选掉的 {} 行也一并导入。</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} 等，另有 {} 张</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{}（{}）</translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Saved in one go: if you cancel, nothing is kept.</source>
        <translation>全部完成才会保存；中途取消，什么也不会留下。</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Comparing rows: {done} of {all}</source>
        <translation>正在比对：{done} / {all} 行</translation>
    </message>
    <message>
        <source>Writing rows: {done} of {all}</source>
        <translation>正在写入：{done} / {all} 行</translation>
    </message>
    <message>
        <source>Making them searchable: {done} of {all}</source>
        <translation>正在建立搜索：{done} / {all} 行</translation>
    </message>
</context>
<context>
    <name>KnownTreatments</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What known customers get of it</source>
        <translation>已有客户怎样处理这一列</translation>
    </message>
    <message>
        <source>For known customers:</source>
        <translation>已有客户的</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>only what they lack</source>
        <translation>只补空缺</translation>
    </message>
    <message>
        <source>what the file says</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>what the file says, empty cells too</source>
        <translation>以文件为准，空格也清空</translation>
    </message>
    <message>
        <source>nothing: they stay as they are</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>MappingStrip</name>
    <message>
        <source>&amp;Mapping</source>
        <translation>方案(&amp;P)</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>OwnFieldStrip</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Make this field</source>
        <translation>新建这个字段</translation>
    </message>
    <message>
        <source>No new field</source>
        <translation>不新建</translation>
    </message>
    <message>
        <source>New own &amp;field</source>
        <translation>新建自定义字段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;of</source>
        <translation>用于(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
</context>
<context>
    <name>SheetStrip</name>
    <message>
        <source>Read these sheets</source>
        <translation>读这些工作表</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Sheets that are read as one list</source>
        <translation>合在一起读的工作表</translation>
    </message>
</context>
<context>
    <name>SplitStrip</name>
    <message>
        <source>Split at</source>
        <translation>拆分处</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Comma or semicolon</source>
        <translation>逗号或分号</translation>
    </message>
    <message>
        <source>Slash</source>
        <translation>斜线</translation>
    </message>
    <message>
        <source>Dash</source>
        <translation>横线</translation>
    </message>
    <message>
        <source>Line break</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Between words and figures</source>
        <translation>文字与数字之间</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Do not split</source>
        <translation>不拆分</translation>
    </message>
    <message>
        <source>at</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Split {}</source>
        <translation>拆分“{}”</translation>
    </message>
    <message>
        <source>Piece {}</source>
        <translation>第 {} 项</translation>
    </message>
</context>
<context>
    <name>_Header</name>
    <message>
        <source>Column {}</source>
        <translation>列 {}</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>New own field…</source>
        <translation>新建自定义字段…</translation>
    </message>
</context>
</TS>
