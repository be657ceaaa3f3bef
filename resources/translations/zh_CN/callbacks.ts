<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlsoDue</name>
    <message>
        <source>Also due for this customer: settled by this call</source>
        <translation>该客户近日还有，一并完成：</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Whose callbacks</source>
        <translation>谁的回访</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New callback</source>
        <translation>新回访</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Due {due} · done {done} · on time {rate}</source>
        <translation>应回访 {due} · 已完成 {done} · 及时率 {rate}</translation>
    </message>
    <message>
        <source>Nobody to call today.</source>
        <translation>今天没有要打的电话。</translation>
    </message>
    <message>
        <source>Rules and view</source>
        <translation>规则与显示</translation>
    </message>
    <message>
        <source>Rules that make callbacks…</source>
        <translation>回访规则…</translation>
    </message>
    <message>
        <source>Lunar dates</source>
        <translation>显示农历</translation>
    </message>
    <message>
        <source>{} still to come</source>
        <translation>还有 {} 个未到期</translation>
    </message>
    <message>
        <source>All callbacks as a list</source>
        <translation>全部回访（列表）</translation>
    </message>
</context>
<context>
    <name>CallAttempts</name>
    <message>
        <source>Refusal recorded</source>
        <translation>已记录拒访</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Taken back: as if nobody had called.</source>
        <translation>已撤回，当作没有打过这次电话。</translation>
    </message>
    <message>
        <source>Corrected: {}</source>
        <translation>已更正为：{}</translation>
    </message>
    <message>
        <source>Corrected: {outcome}. To be tried again {when}</source>
        <translation>已更正为：{outcome}，{when}再打</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Marked as wrong. Try the other number.</source>
        <translation>已标为错号，请试另一个号码。</translation>
    </message>
    <message>
        <source>Several attempts, no answer: {}</source>
        <translation>多次没有接通，共 {} 次</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Try again {}</source>
        <translation>{}再打</translation>
    </message>
    <message>
        <source>{name}: to be tried again {when}</source>
        <translation>{name}：{when}再打</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>Callback</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Callback to {}</source>
        <translation>回访 {}</translation>
    </message>
    <message>
        <source>{title} ({n} of {all})</source>
        <translation>{title}（第 {n} 个，共 {all} 个）</translation>
    </message>
    <message>
        <source>Done: {}</source>
        <translation>已完成：{}</translation>
    </message>
    <message>
        <source>Moved to {}</source>
        <translation>已改到 {}</translation>
    </message>
    <message>
        <source>Callback cancelled</source>
        <translation>回访已取消</translation>
    </message>
    <message>
        <source>What was answered is not saved yet.</source>
        <translation>回答还没有保存。</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不保存</translation>
    </message>
</context>
<context>
    <name>CallFoot</name>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Cancel callback…</source>
        <translation>取消回访…</translation>
    </message>
    <message>
        <source>Open a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation>完成，下一个</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Correct the answers</source>
        <translation>更正回答</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Done or cancelled by mistake: it is planned again</source>
        <translation>点错了完成或取消？改回待回访</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>CallbackCancel</name>
    <message>
        <source>&amp;Why it is cancelled</source>
        <translation>取消原因(&amp;W)</translation>
    </message>
</context>
<context>
    <name>CallbackForm</name>
    <message>
        <source>&amp;Customer</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>Name, pinyin, phone, address, model</source>
        <translation>姓名、拼音、电话、地址、机型</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>Cha&amp;nnel</source>
        <translation>方式(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>时间(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Who calls</source>
        <translation>由谁回访(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>事由(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remarks</source>
        <translation>备注(&amp;R)</translation>
    </message>
    <message>
        <source>New callback</source>
        <translation>新回访</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Callback planned: {}</source>
        <translation>已安排回访：{}</translation>
    </message>
    <message>
        <source>Without a time: by the end of that day.</source>
        <translation>不写时间，即当天之内。</translation>
    </message>
</context>
<context>
    <name>CallbackMenu</name>
    <message>
        <source>Call</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Cancel callback…</source>
        <translation>取消回访…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Customer&apos;s card</source>
        <translation>客户档案</translation>
    </message>
</context>
<context>
    <name>CallbackMove</name>
    <message>
        <source>New &amp;day</source>
        <translation>改到(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Why it is moved</source>
        <translation>改期原因(&amp;W)</translation>
    </message>
    <message>
        <source>The customer &amp;asked for it</source>
        <translation>客户要求改期(&amp;A)</translation>
    </message>
    <message>
        <source>Then the new day is the agreed one, and the figures go by it.</source>
        <translation>新日期即约定日期，及时率按它计算。</translation>
    </message>
    <message>
        <source>Without a time: by the end of that day.</source>
        <translation>不写时间，即当天之内。</translation>
    </message>
</context>
<context>
    <name>CallbackUndo</name>
    <message>
        <source>Planned again: {}</source>
        <translation>{} 的回访已改回待回访</translation>
    </message>
    <message>
        <source>Answers corrected</source>
        <translation>已更正回答</translation>
    </message>
    <message>
        <source>settled by the same call and planned again too: {}</source>
        <translation>同一通电话办完的另外 {} 个也改回待回访</translation>
    </message>
    <message>
        <source>the follow-up on {} is cancelled</source>
        <translation>{}的后续回访已取消</translation>
    </message>
    <message>
        <source>complaint {} stands as before</source>
        <translation>投诉 {} 已恢复原状</translation>
    </message>
    <message>
        <source>complaint {} stays as it is, it was worked on since</source>
        <translation>投诉 {} 之后有人处理过，保持不变</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source>All callbacks</source>
        <translation>全部回访</translation>
    </message>
    <message>
        <source>Name, pinyin, phone, number, subject</source>
        <translation>姓名、拼音、电话、编号、事由</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>最晚的在前</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>由谁回访</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all} 次中的 {shown} 次</translation>
    </message>
    <message>
        <source>No callback fits this filter.</source>
        <translation>没有回访符合这个筛选。</translation>
    </message>
    <message>
        <source>What is planned and what was done is listed here.</source>
        <translation>安排的和做过的回访都列在这里。</translation>
    </message>
</context>
<context>
    <name>CancelCallback</name>
    <message>
        <source>Cancel the callback to {}</source>
        <translation>取消{}的回访</translation>
    </message>
    <message>
        <source>Cancel callback</source>
        <translation>取消回访</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Callback cancelled</source>
        <translation>回访已取消</translation>
    </message>
</context>
<context>
    <name>CancelCallbacks</name>
    <message>
        <source>Cancel {} callbacks</source>
        <translation>取消 {} 次回访</translation>
    </message>
    <message>
        <source>Cancel callbacks</source>
        <translation>取消回访</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>CancelPanel</name>
    <message>
        <source>Cancel this callback</source>
        <translation>取消这个回访</translation>
    </message>
    <message>
        <source>Cancel callback</source>
        <translation>取消回访</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Callbacks of the day</source>
        <translation>当天的回访</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>New callback</source>
        <translation>新回访</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Callbacks: {}</source>
        <translation>{} 项</translation>
    </message>
    <message>
        <source>{count} · overdue: {overdue}</source>
        <translation>{count} · 逾期 {overdue}</translation>
    </message>
    <message>
        <source>Nobody to call today.</source>
        <translation>今天没有要打的电话。</translation>
    </message>
    <message>
        <source>Nothing is planned for this day yet.</source>
        <translation>这一天还没有安排。</translation>
    </message>
    <message>
        <source>Nobody was to be called on this day.</source>
        <translation>这一天没有回访。</translation>
    </message>
    <message>
        <source>Call these now</source>
        <translation>现在就打</translation>
    </message>
    <message>
        <source>Start calling  F5</source>
        <translation>开始打电话 F5</translation>
    </message>
</context>
<context>
    <name>DissatisfiedPanel</name>
    <message>
        <source>Open a complaint now? Customer, product and what was said are filled in.</source>
        <translation>现在登记投诉吗？客户、产品和所说的话会自动填好。</translation>
    </message>
    <message>
        <source>Open a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>{} is not satisfied</source>
        <translation>{}不满意</translation>
    </message>
</context>
<context>
    <name>ManyCallbacks</name>
    <message>
        <source>{} callbacks</source>
        <translation>{} 次回访</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>由谁回访</translation>
    </message>
    <message>
        <source>Cancel callbacks…</source>
        <translation>取消回访…</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>暂不指定</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>正在删除</translation>
    </message>
</context>
<context>
    <name>ManyCallbacksForm</name>
    <message>
        <source>A callback for each of {} customers</source>
        <translation>为 {} 位客户各安排一次回访</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Who is in charge of each</source>
        <translation>各客户的负责人</translation>
    </message>
</context>
<context>
    <name>MarkedCalls</name>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>由谁回访</translation>
    </message>
    <message>
        <source>Cancel callbacks…</source>
        <translation>取消回访…</translation>
    </message>
    <message>
        <source>1 callback</source>
        <translation>1 次回访</translation>
    </message>
    <message>
        <source>{} callbacks</source>
        <translation>{} 次回访</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Month</source>
        <translation>月历</translation>
    </message>
    <message>
        <source>Callbacks: {}</source>
        <translation>{} 项</translation>
    </message>
</context>
<context>
    <name>MoveCallback</name>
    <message>
        <source>Move the callback to {}</source>
        <translation>{}的回访改期</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Moved to {}</source>
        <translation>已改到 {}</translation>
    </message>
</context>
<context>
    <name>MoveCallbacks</name>
    <message>
        <source>Move {} callbacks</source>
        <translation>把 {} 次回访改到另一天</translation>
    </message>
</context>
<context>
    <name>MovePanel</name>
    <message>
        <source>Move to another day</source>
        <translation>改到另一天</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>Pressed by mistake? This corrects it.</source>
        <translation>点错了？点这里更正。</translation>
    </message>
</context>
<context>
    <name>Questionnaire</name>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>上门情况</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>Call again on</source>
        <translation>再次联系</translation>
    </message>
</context>
<context>
    <name>RefusedPanel</name>
    <message>
        <source>The customer refused</source>
        <translation>客户拒访</translation>
    </message>
    <message>
        <source>The callback is cancelled for this reason.</source>
        <translation>回访将以此为由取消。</translation>
    </message>
    <message>
        <source>Record the refusal</source>
        <translation>记录拒访</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Do not call this customer any more</source>
        <translation>以后不再给这位客户打电话</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>客户怎么说</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules that make callbacks</source>
        <translation>回访规则</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take away the one planned call</source>
        <translation>撤掉已排的 1 个回访</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Triggered by</source>
        <translation>触发条件</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>由谁回访</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Active rules plan callbacks thirty days ahead, each only once, on days when the office is open. Who is lost or does not want calls is left out.</source>
        <translation>启用的规则提前三十天安排回访，每次只安排一个，遇休息日自动避开；已流失或不愿接电话的客户不安排。</translation>
    </message>
    <message>
        <source>Take away {} planned calls</source>
        <translation>撤掉已排的 {} 个回访</translation>
    </message>
    <message>
        <source>Those that nobody has tried, moved or changed</source>
        <translation>没打过、没改期、也没改动过的</translation>
    </message>
    <message>
        <source>Rules saved</source>
        <translation>回访规则已保存</translation>
    </message>
    <message>
        <source>Rules saved, {} planned calls taken away</source>
        <translation>回访规则已保存，撤掉了 {} 个已安排的回访</translation>
    </message>
    <message>
        <source>Rules saved, one planned call taken away</source>
        <translation>回访规则已保存，撤掉了 1 个已安排的回访</translation>
    </message>
</context>
<context>
    <name>SettleBox</name>
    <message>
        <source>{} more without a number</source>
        <translation>还有 {} 位没有号码</translation>
    </message>
</context>
<context>
    <name>SettleMenu</name>
    <message>
        <source>Cannot be called without a number. Click to settle it.</source>
        <translation>没有号码，无法回访。点一下来处理。</translation>
    </message>
    <message>
        <source>Enter a number…</source>
        <translation>补录号码…</translation>
    </message>
    <message>
        <source>Do not call this time</source>
        <translation>这次不打</translation>
    </message>
    <message>
        <source>Customer&apos;s card</source>
        <translation>客户档案</translation>
    </message>
    <message>
        <source>Saved. The rules plan the call now.</source>
        <translation>已保存，回访会按规则排上。</translation>
    </message>
    <message>
        <source>Settled without a call: {}</source>
        <translation>{}：这次不打</translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>Does not want calls</source>
        <translation>不愿接电话</translation>
    </message>
    <message>
        <source>No telephone number is known.</source>
        <translation>没有电话号码。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>故障原因</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>技师</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完工</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>此前</translation>
    </message>
    <message>
        <source>{when} · moved to {day}: {reason}</source>
        <translation>{when} · 改到 {day}：{reason}</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Copied {}</source>
        <translation>已复制 {}</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>已提方案</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Next step: {}</source>
        <translation>下一步：{}</translation>
    </message>
    <message>
        <source>answer: {}</source>
        <translation>客户答复：{}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Change how this call went</source>
        <translation>更正这次联系的结果</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回这次联系</translation>
    </message>
</context>
</TS>
