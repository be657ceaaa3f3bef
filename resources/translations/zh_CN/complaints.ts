<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionDialog</name>
    <message>
        <source>Action</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>新措施</translation>
    </message>
</context>
<context>
    <name>CauseDialog</name>
    <message>
        <source>New cause</source>
        <translation>新原因</translation>
    </message>
</context>
<context>
    <name>ClockBox</name>
    <message>
        <source>How is it worked out?</source>
        <translation>怎么算的？</translation>
    </message>
    <message>
        <source>How so?</source>
        <translation>怎么算的？</translation>
    </message>
</context>
<context>
    <name>ComplaintActionForm</name>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>By &amp;whom</source>
        <translation>负责人(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>期限(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>措施(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ComplaintCauseForm</name>
    <message>
        <source>&amp;Under</source>
        <translation>归在(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Name of the cause</source>
        <translation>原因名称(&amp;N)</translation>
    </message>
</context>
<context>
    <name>ComplaintCompensationForm</name>
    <message>
        <source>One free service</source>
        <translation>免费保养一次</translation>
    </message>
    <message>
        <source>Leave empty if there is none.</source>
        <translation>不填表示没有金额。</translation>
    </message>
    <message>
        <source>&amp;Approved by</source>
        <translation>批准人(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Symbolic compensation</source>
        <translation>象征性补偿(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Value (yuan)</source>
        <translation>价值（元）(&amp;V)</translation>
    </message>
</context>
<context>
    <name>ComplaintDetailsForm</name>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Service order</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Vexatious complaint</source>
        <translation>无理投诉</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>ComplaintDoneForm</name>
    <message>
        <source>Proposed solution</source>
        <translation>处理方案</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>给客户的说明</translation>
    </message>
    <message>
        <source>These words stand in the letter as they are: no sums, nothing internal.</source>
        <translation>答复函里一字不改用这段话：不写金额，不写内部情况。</translation>
    </message>
    <message>
        <source>The customer&apos;s answer</source>
        <translation>客户意见</translation>
    </message>
    <message>
        <source>Lesson learnt</source>
        <translation>事后学习</translation>
    </message>
</context>
<context>
    <name>ComplaintDuplicateForm</name>
    <message>
        <source>The &amp;original complaint</source>
        <translation>原来的投诉(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ComplaintEscalationForm</name>
    <message>
        <source>Why it is &amp;beyond your authority</source>
        <translation>为什么超出您的权限(&amp;B)</translation>
    </message>
    <message>
        <source>The manager &amp;answers by</source>
        <translation>主管在什么时候之前答复(&amp;A)</translation>
    </message>
    <message>
        <source>Becomes a promise to the customer.</source>
        <translation>会记成对客户的承诺。</translation>
    </message>
    <message>
        <source>What is &amp;promised</source>
        <translation>承诺什么(&amp;P)</translation>
    </message>
</context>
<context>
    <name>ComplaintForm</name>
    <message>
        <source>New complaint</source>
        <translation>新投诉</translation>
    </message>
    <message>
        <source>Record complaint</source>
        <translation>记录下来</translation>
    </message>
    <message>
        <source>Complained before: {}</source>
        <translation>曾经投诉：{}</translation>
    </message>
    <message>
        <source>Complaint recorded</source>
        <translation>投诉已记录</translation>
    </message>
    <message>
        <source>C&amp;ustomer</source>
        <translation>客户(&amp;U)</translation>
    </message>
    <message>
        <source>Name, pinyin or phone</source>
        <translation>姓名、拼音或电话</translation>
    </message>
    <message>
        <source>Contact perso&amp;n</source>
        <translation>联系人(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Received</source>
        <translation>来电时间(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;First-contact owner</source>
        <translation>首问负责人(&amp;F)</translation>
    </message>
    <message>
        <source>If empty, the beginning of what was said</source>
        <translation>不填就取原话的开头</translation>
    </message>
    <message>
        <source>Severit&amp;y</source>
        <translation>严重程度(&amp;Y)</translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation>客户想要</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Respect</source>
        <translation>尊重</translation>
    </message>
    <message>
        <source>Venting</source>
        <translation>发泄</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>Remedy asked f&amp;or</source>
        <translation>希望的结果(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Kind of customer</source>
        <translation>客户类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>产品(&amp;P)</translation>
    </message>
    <message>
        <source>Service or&amp;der</source>
        <translation>服务单(&amp;D)</translation>
    </message>
    <message>
        <source>Depart&amp;ment</source>
        <translation>部门(&amp;M)</translation>
    </message>
    <message>
        <source>In char&amp;ge</source>
        <translation>承办人(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Vexatious complaint</source>
        <translation>无理投诉(&amp;V)</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>方式(&amp;H)</translation>
    </message>
    <message>
        <source>In the customer&apos;s &amp;words</source>
        <translation>原话(&amp;W)</translation>
    </message>
    <message>
        <source>Word for word, as far as possible</source>
        <translation>尽量用客户自己的话</translation>
    </message>
    <message>
        <source>Su&amp;bject</source>
        <translation>主题(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ComplaintFoundForm</name>
    <message>
        <source>Decision</source>
        <translation>是否成立</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>调查结果</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Why did it happen? Ask why until there is nothing left to ask.</source>
        <translation>为什么会这样？一直问到底。</translation>
    </message>
    <message>
        <source>Department responsible</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Person responsible</source>
        <translation>责任人</translation>
    </message>
</context>
<context>
    <name>ComplaintHead</name>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Complaint {}</source>
        <translation>投诉 {}</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>Copied: {}</source>
        <translation>已复制：{}</translation>
    </message>
</context>
<context>
    <name>ComplaintMessageForm</name>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Proposed solution</source>
        <translation>处理方案</translation>
    </message>
    <message>
        <source>For the &amp;customer</source>
        <translation>给客户的说明(&amp;C)</translation>
    </message>
    <message>
        <source>These words stand in the letter as they are: no sums, nothing internal.</source>
        <translation>答复函里一字不改用这段话：不写金额，不写内部情况。</translation>
    </message>
</context>
<context>
    <name>ComplaintReasonForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ComplaintRecord</name>
    <message>
        <source>Timeline</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>What you typed is still being saved. One moment…</source>
        <translation>正在保存刚才写的内容，请稍候……</translation>
    </message>
    <message>
        <source>Some of what you typed could not be saved.</source>
        <translation>刚才写的内容有一部分没能保存。</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Callback planned</source>
        <translation>已安排回访</translation>
    </message>
</context>
<context>
    <name>ComplaintSaidForm</name>
    <message>
        <source>Received</source>
        <translation>来电时间</translation>
    </message>
    <message>
        <source>First-contact owner</source>
        <translation>首问负责人</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation>客户想要</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Respect</source>
        <translation>尊重</translation>
    </message>
    <message>
        <source>Venting</source>
        <translation>发泄</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Remedy asked for</source>
        <translation>希望的结果</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>方式</translation>
    </message>
</context>
<context>
    <name>ComplaintSections</name>
    <message>
        <source>All details</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>New cause…</source>
        <translation>新原因…</translation>
    </message>
    <message>
        <source>To be filled in once it is acknowledged.</source>
        <translation>受理后填写：是否成立、原因、根本原因。</translation>
    </message>
    <message>
        <source>To be filled in after the findings: solution, actions, symbolic compensation.</source>
        <translation>调查写完后填写：方案、措施、象征性补偿。</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile to &quot;{}&quot;. Ctrl+S keeps yours.</source>
        <translation>别人刚把这里改成了“{}”。按 Ctrl+S 保留您写的。</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Stands in the letter {}.</source>
        <translation>已写进答复函 {}。</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Number, customer, phone, subject</source>
        <translation>编号、客户、拼音、电话、主题</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新投诉</translation>
    </message>
    <message>
        <source>by what runs out next</source>
        <translation>按期限先后</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Open the complaint</source>
        <translation>打开投诉</translation>
    </message>
    <message>
        <source>Customer&apos;s card</source>
        <translation>客户档案</translation>
    </message>
    <message>
        <source>{all}, open: {open}</source>
        <translation>共 {all} 件，未办结 {open} 件</translation>
    </message>
    <message>
        <source>Open: {}, overdue: {}</source>
        <translation>未办结 {} 件，逾期 {} 件</translation>
    </message>
    <message>
        <source>Open: {}</source>
        <translation>未办结 {} 件</translation>
    </message>
    <message>
        <source>No complaint fits this filter.</source>
        <translation>没有投诉符合这个筛选。</translation>
    </message>
    <message>
        <source>No complaint matches &quot;{}&quot;.</source>
        <translation>没有符合“{}”的投诉。</translation>
    </message>
    <message>
        <source>No open complaint. What customers complain about is recorded here.</source>
        <translation>没有未办结的投诉。客户投诉什么，就记在这里。</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>没有逾期的投诉。</translation>
    </message>
    <message>
        <source>No complaint is waiting for its customer.</source>
        <translation>没有等待客户的投诉。</translation>
    </message>
    <message>
        <source>No complaint yet. What customers complain about is recorded here.</source>
        <translation>还没有投诉。客户投诉什么，就记在这里。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>DuplicateDialog</name>
    <message>
        <source>Mark as duplicate</source>
        <translation>标为重复</translation>
    </message>
    <message>
        <source>This customer has no other complaint.</source>
        <translation>这位客户没有别的投诉。</translation>
    </message>
</context>
<context>
    <name>EscalationDialog</name>
    <message>
        <source>Pass it on</source>
        <translation>转给主管</translation>
    </message>
</context>
<context>
    <name>Gates</name>
    <message>
        <source>They were told</source>
        <translation>已告知客户</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>去判定</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>去写</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>看措施</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排一次</translation>
    </message>
    <message>
        <source>To the callback</source>
        <translation>去回访</translation>
    </message>
    <message>
        <source>Investigate again</source>
        <translation>重新调查</translation>
    </message>
    <message>
        <source>Before it can be closed:</source>
        <translation>办结之前还要：</translation>
    </message>
    <message>
        <source>Rejected: {}</source>
        <translation>不成立：{}</translation>
    </message>
    <message>
        <source>The original is {}.</source>
        <translation>原来的投诉是 {}。</translation>
    </message>
    <message>
        <source>Waiting for: {}</source>
        <translation>在等：{}</translation>
    </message>
</context>
<context>
    <name>MarkedComplaints</name>
    <message>
        <source>In charge</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>1 complaint</source>
        <translation>1 件投诉</translation>
    </message>
    <message>
        <source>{} complaints</source>
        <translation>{} 件投诉</translation>
    </message>
    <message>
        <source>{} in charge: {}</source>
        <translation>由 {} 承办：{}</translation>
    </message>
    <message>
        <source>Nobody in charge: {}</source>
        <translation>无人承办：{}</translation>
    </message>
    <message>
        <source>Put in charge</source>
        <translation>设为承办人</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>What is &amp;promised</source>
        <translation>承诺什么(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;By when</source>
        <translation>什么时候之前(&amp;B)</translation>
    </message>
    <message>
        <source>Without a time: by the end of that day.</source>
        <translation>不写时间，即当天之内。</translation>
    </message>
    <message>
        <source>By &amp;whom</source>
        <translation>负责人(&amp;W)</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>新承诺</translation>
    </message>
</context>
<context>
    <name>RecordSteps</name>
    <message>
        <source>Promise…</source>
        <translation>承诺…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>记一笔…</translation>
    </message>
    <message>
        <source>Letter of reply…</source>
        <translation>写答复函…</translation>
    </message>
    <message>
        <source>Print the complaint form…</source>
        <translation>打印投诉处理单…</translation>
    </message>
    <message>
        <source>Save the complaint form as PDF…</source>
        <translation>把投诉处理单存成 PDF…</translation>
    </message>
    <message>
        <source>What are you waiting for?</source>
        <translation>在等客户的什么？</translation>
    </message>
    <message>
        <source>Why is it not justified?</source>
        <translation>为什么不成立？</translation>
    </message>
    <message>
        <source>Why is it reopened?</source>
        <translation>为什么重新打开？</translation>
    </message>
    <message>
        <source>Why is it investigated again?</source>
        <translation>为什么重新调查？</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>What is worth remembering?</source>
        <translation>要记下什么？</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Save the complaint form</source>
        <translation>保存投诉处理单</translation>
    </message>
    <message>
        <source>Writing the complaint form</source>
        <translation>正在生成投诉处理单</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>已保存为 {}</translation>
    </message>
    <message>
        <source>Printing the complaint form</source>
        <translation>正在打印投诉处理单</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送到打印机。</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>已保存：{}</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Investigate again</source>
        <translation>重新调查</translation>
    </message>
</context>
<context>
    <name>WorkLists</name>
    <message>
        <source>Actions</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>新措施</translation>
    </message>
    <message>
        <source>Nothing is to be done yet.</source>
        <translation>还没有措施。</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>新承诺</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>done {}</source>
        <translation>{} 完成</translation>
    </message>
    <message>
        <source>Give one</source>
        <translation>给予补偿</translation>
    </message>
    <message>
        <source>approved by {}</source>
        <translation>{} 批准</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Kept late</source>
        <translation>逾期兑现</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Was kept</source>
        <translation>兑现了</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Callback afterwards</source>
        <translation>投诉回访</translation>
    </message>
    <message>
        <source>The customer does not want to be called.</source>
        <translation>客户不愿接电话。</translation>
    </message>
    <message>
        <source>Not planned.</source>
        <translation>还没有安排。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>Done: satisfaction {} of 5.</source>
        <translation>已完成，满意度 {} 分。</translation>
    </message>
    <message>
        <source>Given up after {} tries.</source>
        <translation>打了 {} 次没有打通，放弃。</translation>
    </message>
    <message>
        <source>Planned; tries so far: {}.</source>
        <translation>待回访，已打 {} 次。</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排一次</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Removed: {}</source>
        <translation>已移除：{}</translation>
    </message>
    <message>
        <source>Callback planned</source>
        <translation>已安排回访</translation>
    </message>
</context>
</TS>
