<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionDialog</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CauseDialog</name>
    <message>
        <source>New cause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockBox</name>
    <message>
        <source>How is it computed?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintActionForm</name>
    <message>
        <source>What is to be &amp;done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintCauseForm</name>
    <message>
        <source>&amp;Under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the cause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintCompensationForm</name>
    <message>
        <source>&amp;What is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One free service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value (yuan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty: no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Approved by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintDoneForm</name>
    <message>
        <source>Proposed solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson learnt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintDuplicateForm</name>
    <message>
        <source>The &amp;original complaint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintEscalationForm</name>
    <message>
        <source>Why it is &amp;beyond your authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager answers &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes a promise to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is &amp;promised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintForm</name>
    <message>
        <source>New complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complained before: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ustomer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, pinyin or phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact &amp;person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First-contact owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer &amp;said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the customer&apos;s own words, as far as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a &amp;few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty: the beginning of what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy asked f&amp;or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind of customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service or&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depart&amp;ment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In char&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vexatious complaint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintFoundForm</name>
    <message>
        <source>Justified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why did it happen? Ask why until there is nothing left to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person responsible</source>
        <translation type="unfinished"></translation>
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
    <name>ComplaintSaidForm</name>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First-contact owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vexatious complaint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComplaintSections</name>
    <message>
        <source>1   What the customer said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2   What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cause …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3   What is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be filled in once it is acknowledged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be filled in after the findings: solution, actions, symbolic compensation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile to “{}”. Ctrl+S keeps yours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DuplicateDialog</name>
    <message>
        <source>It is a duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer has no other complaint.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EscalationDialog</name>
    <message>
        <source>Pass it on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>What is &amp;promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a time: by the end of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New promise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigate again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkLists</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer does not want to be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: satisfaction {} of 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up after {} tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned; tries so far: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
