<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Addition</name>
    <message>
        <source>Not now</source>
        <translation>暂时不用</translation>
    </message>
</context>
<context>
    <name>AfterCard</name>
    <message>
        <source>After the call</source>
        <translation>通话之后</translation>
    </message>
    <message>
        <source>Write down what was told outside</source>
        <translation>记一次对外告知</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>安排随访</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>随访</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>No follow-up, no referral; nothing was told outside.</source>
        <translation>没有随访和转介，也没有对外告知。</translation>
    </message>
    <message>
        <source>It is on record.</source>
        <translation>已记入。</translation>
    </message>
</context>
<context>
    <name>Aftercare</name>
    <message>
        <source>That was a hard one. If you like, something for yourself; nothing of it is a must.</source>
        <translation>刚才那通不容易。愿意的话，给自己一点时间；哪一样都可以跳过。</translation>
    </message>
    <message>
        <source>Two quiet minutes</source>
        <translation>安静两分钟</translation>
    </message>
    <message>
        <source>How I am now; only I see this</source>
        <translation>我现在怎么样（只有我自己看得到）</translation>
    </message>
    <message>
        <source>What about, if you want to say</source>
        <translation>想谈什么，可写可不写</translation>
    </message>
    <message>
        <source>What I want to talk over</source>
        <translation>想谈的事</translation>
    </message>
    <message>
        <source>Ask to talk it over</source>
        <translation>想找人谈谈</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Talk it over: the supervision desk sees the wish and these words</source>
        <translation>找人谈谈：督导台看得到这个请求和这句话</translation>
    </message>
    <message>
        <source>Asked for. You will be spoken to.</source>
        <translation>已告诉督导台，会有人来找你。</translation>
    </message>
</context>
<context>
    <name>Aids</name>
    <message>
        <source>Protocol</source>
        <translation>危机流程</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>安全计划</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>分类</translation>
    </message>
</context>
<context>
    <name>AlteredNotice</name>
    <message>
        <source>Read it as it lies</source>
        <translation>按现状阅读</translation>
    </message>
    <message>
        <source>To the backups</source>
        <translation>前往备份</translation>
    </message>
    <message>
        <source>Reading it is recorded in the log.</source>
        <translation>阅读会记入日志。</translation>
    </message>
    <message>
        <source>Call {number} does not match the log that protects it</source>
        <translation>来电 {number} 与保护它的日志不符</translation>
    </message>
    <message>
        <source>It was changed behind the console&apos;s back after it was closed. This says nothing of other calls: each is checked when it is opened. Nothing was changed by opening it. You can read it as it lies; that is recorded in the log, and the call stays read-only.</source>
        <translation>这通来电结束后，内容在听岸之外被改动过。这里说的只是这一通；其他来电打开时都会各自核对。刚才打开它没有改动任何内容。你可以按现状阅读：阅读会记入日志，这通来电保持只读。</translation>
    </message>
    <message>
        <source>Newest verified backup: {day} {time}. The change may already be in it.</source>
        <translation>最近一份核验过的备份：{day} {time}。改动可能已在其中。</translation>
    </message>
    <message>
        <source>Not verified: call {number} is shown as it lies</source>
        <translation>未经核实：来电 {number} 按现状显示</translation>
    </message>
    <message>
        <source>Do not rely on it: compare it with a backup and with whoever took the call. It cannot be added to, lowered or exported. Tell your supervisor and keep the backups.</source>
        <translation>请不要以此为准：先与备份、与接听的同事核对。它不能补记、降级或导出。请告知督导，并保留好备份。</translation>
    </message>
    <message>
        <source>What lies there is not a call any more and cannot be shown. Only a backup can bring it back.</source>
        <translation>现存的内容已不成一通来电，无法显示。只有备份能把它找回来。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>A supervisor can restore it.</source>
        <translation>可由督导恢复。</translation>
    </message>
</context>
<context>
    <name>AmendForm</name>
    <message>
        <source>Add to this call</source>
        <translation>补充这通来电</translation>
    </message>
    <message>
        <source>Add to the record</source>
        <translation>补充记录</translation>
    </message>
    <message>
        <source>Correct the notes: the text says how they should read</source>
        <translation>更正记录：下面写更正后的全文</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>补充内容</translation>
    </message>
    <message>
        <source>The record stays as it was closed; this is shown beside it with your name and the time.</source>
        <translation>原记录保持结束时的样子；补充会连同您的姓名和时间显示在旁边。</translation>
    </message>
    <message>
        <source>Why it is added</source>
        <translation>为什么补充</translation>
    </message>
    <message>
        <source>For example: remembered after the call.</source>
        <translation>例如：通话后想起来的。</translation>
    </message>
    <message>
        <source>This is still empty.</source>
        <translation>这里还没有填。</translation>
    </message>
    <message>
        <source>Added to the record.</source>
        <translation>已补充到记录。</translation>
    </message>
</context>
<context>
    <name>Amendments</name>
    <message>
        <source>The notes should read:</source>
        <translation>记录更正为：</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Answer to the counsellor</source>
        <translation>给咨询员的反馈</translation>
    </message>
    <message>
        <source>What you saw, what was done well, one thing to try next time</source>
        <translation>看到了什么，哪里做得好，下次可以试的一件事</translation>
    </message>
    <message>
        <source>Give this answer</source>
        <translation>给出反馈</translation>
    </message>
    <message>
        <source>It is about</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Once given it stays as it is; a further answer can be added.</source>
        <translation>给出后不再改动，可以再补一条。</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>came back with {document}</source>
        <translation>随 {document} 返回</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>The call is kept in {path}, encrypted.</source>
        <translation>这通来电已加密存到 {path}。</translation>
    </message>
    <message>
        <source>It goes on being kept there while the vault cannot be written.</source>
        <translation>保险库写不进去的这段时间,会一直存在那里。</translation>
    </message>
    <message>
        <source>It is taken in again under Settings, Emergency file.</source>
        <translation>之后在「设置」的「应急文件」里收回。</translation>
    </message>
    <message>
        <source>Everything is in the vault again.</source>
        <translation>内容都已回到保险库。</translation>
    </message>
    <message>
        <source>The file outside it was removed.</source>
        <translation>存在别处的文件已删除。</translation>
    </message>
</context>
<context>
    <name>AsideLine</name>
    <message>
        <source>Keep it elsewhere</source>
        <translation>存到别处</translation>
    </message>
    <message>
        <source>The vault cannot be written. The call can be kept in an encrypted file elsewhere.</source>
        <translation>保险库现在写不进去。可以把这通来电加密存到别处。</translation>
    </message>
    <message>
        <source>Kept at {time} in {path}</source>
        <translation>{time} 已存到 {path}</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Everything was asked</source>
        <translation>都问过了</translation>
    </message>
    <message>
        <source>Ask next</source>
        <translation>接下来问</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>问</translation>
    </message>
</context>
<context>
    <name>AttemptCard</name>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Did the last call help?</source>
        <translation>上次通话有帮助吗？</translation>
    </message>
    <message>
        <source>What was said, what is agreed</source>
        <translation>说了什么，约定了什么</translation>
    </message>
    <message>
        <source>Try again on</source>
        <translation>改天再打</translation>
    </message>
    <message>
        <source>A day, or +1 for tomorrow.</source>
        <translation>写日期，或 +1 表示明天。</translation>
    </message>
    <message>
        <source>Keep the contact</source>
        <translation>保存这次联系</translation>
    </message>
    <message>
        <source>Write a day that is not over, such as 2026-03-05 or +1.</source>
        <translation>写一个还没过去的日子，如 2026-03-05 或 +1。</translation>
    </message>
    <message>
        <source>Ask again, directly. No answer clears a caller.</source>
        <translation>再直接问一遍。没有哪个回答能说明没有危险。</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Unlocked</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Vault and settings</source>
        <translation>保险库与设置</translation>
    </message>
    <message>
        <source>Vault created</source>
        <translation>建立保险库</translation>
    </message>
    <message>
        <source>Opened although the log did not hold</source>
        <translation>事件链对不上，仍然打开</translation>
    </message>
    <message>
        <source>Record checked whole</source>
        <translation>核查记录是否完整</translation>
    </message>
    <message>
        <source>Vault restored from a backup</source>
        <translation>从备份恢复了保险库</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>做了备份</translation>
    </message>
    <message>
        <source>Rules for backups changed</source>
        <translation>改了备份规则</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>更换口令</translation>
    </message>
    <message>
        <source>Person removed, vault moved to a fresh key</source>
        <translation>移除人员，保险库换了新密钥</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>新的恢复码</translation>
    </message>
    <message>
        <source>Log exported</source>
        <translation>导出操作记录</translation>
    </message>
    <message>
        <source>Settings of the hotline changed</source>
        <translation>改了热线设置</translation>
    </message>
    <message>
        <source>Guide pack adopted</source>
        <translation>启用指南包</translation>
    </message>
    <message>
        <source>Call started</source>
        <translation>来电开始</translation>
    </message>
    <message>
        <source>Call picked up again</source>
        <translation>来电重新接上</translation>
    </message>
    <message>
        <source>Level changed</source>
        <translation>风险等级变化</translation>
    </message>
    <message>
        <source>Crisis step recorded</source>
        <translation>记下危机步骤</translation>
    </message>
    <message>
        <source>Call closed</source>
        <translation>来电结案</translation>
    </message>
    <message>
        <source>Added to a closed call</source>
        <translation>结案后补记</translation>
    </message>
    <message>
        <source>Call opened</source>
        <translation>查看来电</translation>
    </message>
    <message>
        <source>Altered call read as it lies</source>
        <translation>按原样阅读了被改动的来电</translation>
    </message>
    <message>
        <source>Summary exported</source>
        <translation>导出摘要</translation>
    </message>
    <message>
        <source>Masked for an export</source>
        <translation>导出前作遮盖</translation>
    </message>
    <message>
        <source>Emergency file taken in</source>
        <translation>收回应急文件</translation>
    </message>
    <message>
        <source>Counsellor matched</source>
        <translation>匹配咨询员</translation>
    </message>
    <message>
        <source>Legal hold set</source>
        <translation>设为依法保全</translation>
    </message>
    <message>
        <source>Legal hold lifted</source>
        <translation>解除依法保全</translation>
    </message>
    <message>
        <source>Keep-until date changed</source>
        <translation>改了保存期限</translation>
    </message>
    <message>
        <source>Call purged</source>
        <translation>清除来电</translation>
    </message>
    <message>
        <source>Old papers purged</source>
        <translation>已销毁到期的其他材料</translation>
    </message>
    <message>
        <source>Coded data exported</source>
        <translation>导出编码数据</translation>
    </message>
    <message>
        <source>Caller created</source>
        <translation>建立来电者</translation>
    </message>
    <message>
        <source>Caller opened</source>
        <translation>查看来电者</translation>
    </message>
    <message>
        <source>Notes on a caller changed</source>
        <translation>改了来电者备注</translation>
    </message>
    <message>
        <source>Contact details changed</source>
        <translation>改了联系方式</translation>
    </message>
    <message>
        <source>Contact details seen</source>
        <translation>查看联系方式</translation>
    </message>
    <message>
        <source>Agreement with a caller changed</source>
        <translation>改了与来电者的约定</translation>
    </message>
    <message>
        <source>Callers linked</source>
        <translation>关联来电者</translation>
    </message>
    <message>
        <source>Callers told apart, or suggested again</source>
        <translation>标记来电者不是同一人，或恢复提示</translation>
    </message>
    <message>
        <source>Caller record changed</source>
        <translation>来电者记录变化</translation>
    </message>
    <message>
        <source>Follow-up made</source>
        <translation>安排随访</translation>
    </message>
    <message>
        <source>Follow-up changed</source>
        <translation>改了随访</translation>
    </message>
    <message>
        <source>Follow-up contact recorded</source>
        <translation>记下随访联系</translation>
    </message>
    <message>
        <source>Follow-up cancelled</source>
        <translation>取消随访</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Hand-over note purged</source>
        <translation>已销毁交班备注</translation>
    </message>
    <message>
        <source>Handover sheet exported</source>
        <translation>导出交接单</translation>
    </message>
    <message>
        <source>Referral given</source>
        <translation>给出转介</translation>
    </message>
    <message>
        <source>Referral changed</source>
        <translation>改了转介</translation>
    </message>
    <message>
        <source>Resource changed</source>
        <translation>改了资源</translation>
    </message>
    <message>
        <source>Resource verified</source>
        <translation>核实资源</translation>
    </message>
    <message>
        <source>Breach of confidentiality recorded</source>
        <translation>记下保密例外</translation>
    </message>
    <message>
        <source>Report to an authority recorded</source>
        <translation>记下向主管部门报告</translation>
    </message>
    <message>
        <source>Supervision feedback written</source>
        <translation>写下督导反馈</translation>
    </message>
    <message>
        <source>Quality rated</source>
        <translation>质量评分</translation>
    </message>
    <message>
        <source>Supervision package received</source>
        <translation>收到督导包</translation>
    </message>
    <message>
        <source>Strengths of a counsellor changed</source>
        <translation>改了咨询员所长</translation>
    </message>
    <message>
        <source>Other entry ({kind})</source>
        <translation>其他（{kind}）</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>AuditPaper</name>
    <message>
        <source>Whoever reviews the log opens the document with it. Tell it to them by another way.</source>
        <translation>审阅的人用它打开文件。请用别的方式告诉对方。</translation>
    </message>
    <message>
        <source>Passphrase of the document</source>
        <translation>文件口令</translation>
    </message>
    <message>
        <source>Encrypt and save</source>
        <translation>加密并保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
    <message>
        <source>The log as an encrypted document</source>
        <translation>操作记录：加密文件</translation>
    </message>
</context>
<context>
    <name>AuditPart</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>看更早的</translation>
    </message>
    <message>
        <source>Save as a table …</source>
        <translation>另存为表格…</translation>
    </message>
    <message>
        <source>Save as an encrypted PDF …</source>
        <translation>存为加密 PDF…</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Names, numbers and times only: nothing that a caller said stands in this log.</source>
        <translation>这里只有姓名、编号和时间，没有来电者说过的任何话。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries shown</source>
        <translation>
            <numerusform>显示 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done that fits what is chosen.</source>
        <translation>没有符合所选条件的记录。</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Tingan log.csv</source>
        <translation>听岸日志.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The log is saved as {name}, encrypted, with its signature beside it.</source>
        <translation>操作记录已加密存为 {name}，旁边是签名文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries saved as {name}. The file is not encrypted.</source>
        <translation>
            <numerusform>%n 条已存为 {name}。这个文件没有加密。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupPart</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>最多保留</translation>
    </message>
    <message>
        <source>Days they are kept</source>
        <translation>保留天数</translation>
    </message>
    <message>
        <source>One is made every day and at the end of a shift, read back and opened to be sure, and only then kept. Calls go on being saved meanwhile.</source>
        <translation>每天和每个班次结束时各备份一次，读回并打开确认无误后才保留。备份期间来电照常保存。</translation>
    </message>
    <message>
        <source>Second place, such as a stick</source>
        <translation>第二处，例如 U 盘</translation>
    </message>
    <message>
        <source>Days they are kept; the last three always are</source>
        <translation>保留天数（最近三份始终保留）</translation>
    </message>
    <message>
        <source>The backup takes the place of this vault, and the console starts afresh. What is recorded now is set aside, not deleted; what came after the backup is not in it.</source>
        <translation>备份会取代现在的保险库，程序重新启动。现有内容移到一旁，不会删除；备份之后的记录不在其中。</translation>
    </message>
    <message>
        <source>Making a backup and reading it back to be sure …</source>
        <translation>正在备份并读回核对……</translation>
    </message>
    <message>
        <source>The backup is in {path}.</source>
        <translation>备份在 {path}。</translation>
    </message>
    <message>
        <source>The backup is in {path} and in {second}.</source>
        <translation>备份在 {path}，另一份在 {second}。</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>备份的第二处</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Breathing</name>
    <message>
        <source>Breathe</source>
        <translation>呼吸一分钟</translation>
    </message>
    <message>
        <source>That is enough</source>
        <translation>可以了</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Caller code</source>
        <translation>来电者代号</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音告知</translation>
    </message>
    <message>
        <source>Caller told about the recording</source>
        <translation>已告知来电者录音</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>保密告知</translation>
    </message>
    <message>
        <source>Caller told about confidentiality and its limits</source>
        <translation>已告知来电者保密及其例外</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>结束来电</translation>
    </message>
    <message>
        <source>Emergency numbers: {numbers}</source>
        <translation>紧急电话：{numbers}</translation>
    </message>
    <message>
        <source>Picked up again {time}</source>
        <translation>{time} 接着记录</translation>
    </message>
</context>
<context>
    <name>CallColumns</name>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电者</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Back to the log</source>
        <translation>返回来电记录</translation>
    </message>
    <message>
        <source>Continue this call</source>
        <translation>继续这通来电</translation>
    </message>
    <message>
        <source>Lower the level</source>
        <translation>下调等级</translation>
    </message>
    <message>
        <source>Keep for good</source>
        <translation>长期保留</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>延长保存</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>补充</translation>
    </message>
    <message>
        <source>Summary for supervision</source>
        <translation>督导摘要</translation>
    </message>
    <message>
        <source>Words shredded on {day}</source>
        <translation>文字已于 {day} 销毁</translation>
    </message>
    <message>
        <source>On hold: {reason}</source>
        <translation>保留中：{reason}</translation>
    </message>
    <message>
        <source>Kept until {day}: {reason}</source>
        <translation>保存至 {day}：{reason}</translation>
    </message>
    <message>
        <source>Kept until {day}</source>
        <translation>保存至 {day}</translation>
    </message>
    <message>
        <source>Closed incomplete: {reason}</source>
        <translation>未完成即结束：{reason}</translation>
    </message>
    <message>
        <source>Caller {code}</source>
        <translation>来电者 {code}</translation>
    </message>
    <message>
        <source>No caller code</source>
        <translation>没有来电者代号</translation>
    </message>
    <message>
        <source>Recording told at {time}</source>
        <translation>{time} 已告知录音</translation>
    </message>
    <message>
        <source>Recording not told</source>
        <translation>未告知录音</translation>
    </message>
    <message>
        <source>Confidentiality told at {time}</source>
        <translation>{time} 已告知保密</translation>
    </message>
    <message>
        <source>Picked up again after an interruption</source>
        <translation>中断后接着记录</translation>
    </message>
    <message>
        <source>Guide: {title} {version}</source>
        <translation>指南：{title} {version}</translation>
    </message>
</context>
<context>
    <name>CallKeys</name>
    <message>
        <source>The line went dead.</source>
        <translation>电话断了。</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Calls</source>
        <translation>来电</translation>
    </message>
</context>
<context>
    <name>CallLog</name>
    <message>
        <source>Best first</source>
        <translation>最相关在前</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>还没有来电</translation>
    </message>
    <message>
        <source>Every call is kept here, encrypted, from its first moment on.</source>
        <translation>每通来电从第一刻起就加密保存在这里。</translation>
    </message>
    <message>
        <source>No call matches</source>
        <translation>没有符合的来电</translation>
    </message>
    <message>
        <source>Try fewer words, or take back a filter. Esc empties the search.</source>
        <translation>减少几个词，或取消一个筛选。按 Esc 清空搜索。</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n 通来电</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n found</source>
        <translation>
            <numerusform>找到的最新 %n 通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 通</numerusform>
        </translation>
    </message>
    <message>
        <source>Case log</source>
        <translation>来电记录</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>The call is closed.</source>
        <translation>来电已结束。</translation>
    </message>
</context>
<context>
    <name>CallReader</name>
    <message>
        <source>The call</source>
        <translation>这通来电</translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>「 」 the caller&apos;s own words</source>
        <translation>「」原话：来电者自己说的</translation>
    </message>
    <message>
        <source>【 】 the counsellor&apos;s judgement</source>
        <translation>【】判断：咨询员的看法</translation>
    </message>
    <message>
        <source>〔 〕 reported, not verified</source>
        <translation>〔〕未核实：听说的，没有核实</translation>
    </message>
    <message>
        <source>Nothing was written down.</source>
        <translation>没有写下记录。</translation>
    </message>
    <message>
        <source>Added later</source>
        <translation>后来补充</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>提问与作答</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Still open: {questions}</source>
        <translation>还没有弄清：{questions}</translation>
    </message>
    <message>
        <source>0–100, at the start ○ and before closing ●</source>
        <translation>0–100，开始时 ○，结束前 ●</translation>
    </message>
    <message>
        <source>Crisis protocol</source>
        <translation>危机流程</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>安全计划</translation>
    </message>
    <message>
        <source>Questionnaires: an aid that decides nothing</source>
        <translation>量表：只是辅助，不作决定</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>CallerCard</name>
    <message>
        <source>What is known of the caller</source>
        <translation>关于来电者已知的情况</translation>
    </message>
    <message>
        <source>Type a code or a telephone number into the caller field and press Enter. {key} leads there.</source>
        <translation>在来电者一栏输入代号或电话号码，按 Enter。按 {key} 到那一栏。</translation>
    </message>
    <message>
        <source>Nobody is known under this number.</source>
        <translation>这个号码还没有登记过。</translation>
    </message>
    <message>
        <source>Nobody is known under {code}.</source>
        <translation>没有代号为 {code} 的来电者。</translation>
    </message>
    <message>
        <source>New caller</source>
        <translation>新来电者</translation>
    </message>
    <message numerus="yes">
        <source>%n calls before</source>
        <translation>
            <numerusform>此前 %n 通来电</numerusform>
        </translation>
    </message>
    <message>
        <source>no call before</source>
        <translation>第一次来电</translation>
    </message>
    <message>
        <source>{calls}, {recent} of them in 30 days</source>
        <translation>{calls}，其中 30 天内 {recent} 通</translation>
    </message>
    <message>
        <source>This number is kept with {code} as that of their {person}. Who is calling?</source>
        <translation>这个号码登记在 {code} 名下，是{person}的。来电的是谁？</translation>
    </message>
    <message>
        <source>It is {code}</source>
        <translation>是 {code} 本人</translation>
    </message>
    <message>
        <source>New caller, about {code}</source>
        <translation>新来电者，为 {code} 来电</translation>
    </message>
    <message>
        <source>Or {code}</source>
        <translation>或者 {code}</translation>
    </message>
    <message>
        <source>Last: {level}</source>
        <translation>上次：{level}</translation>
    </message>
    <message>
        <source>Agreed way</source>
        <translation>相处约定</translation>
    </message>
    <message>
        <source>Calls often; nothing is agreed yet. Risk is asked every time.</source>
        <translation>来电频繁，还没有约定。每一通都要问风险。</translation>
    </message>
    <message>
        <source>Last calls</source>
        <translation>最近来电</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>上次约定</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期随访</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>有帮助的</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>需要知道</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>分类画像</translation>
    </message>
    <message>
        <source>Calls about</source>
        <translation>为谁来电</translation>
    </message>
    <message>
        <source>Called about by</source>
        <translation>谁为其来电</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts since: classify anew</source>
        <translation>
            <numerusform>此后第 %n 次接触：请重新分类</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>still open</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>overdue since {when}</source>
        <translation>{when} 已到期</translation>
    </message>
</context>
<context>
    <name>CallerSheet</name>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>什么有帮助</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>其他代号</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>一起工作</translation>
    </message>
    <message>
        <source>File</source>
        <translation>全部档案</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n 通来电</numerusform>
        </translation>
    </message>
    <message>
        <source>last {day} {time}</source>
        <translation>最近 {day} {time}</translation>
    </message>
    <message>
        <source>also {codes}</source>
        <translation>也是 {codes}</translation>
    </message>
    <message numerus="yes">
        <source>%n in 30 days</source>
        <translation>
            <numerusform>30 天内 %n 通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups due</source>
        <translation>
            <numerusform>%n 项随访待做</numerusform>
        </translation>
    </message>
    <message>
        <source>may also be {codes}</source>
        <translation>可能也是 {codes}</translation>
    </message>
</context>
<context>
    <name>CallerWords</name>
    <message>
        <source>Follow-up due</source>
        <translation>随访待做</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <translation>随访已完成</translation>
    </message>
    <message>
        <source>Follow-up cancelled</source>
        <translation>随访已取消</translation>
    </message>
    <message>
        <source>Called back: reached</source>
        <translation>回访：联系上了</translation>
    </message>
    <message>
        <source>Called back: no answer</source>
        <translation>回访：无人接听</translation>
    </message>
    <message>
        <source>Called back: somebody else answered</source>
        <translation>回访：别人接的</translation>
    </message>
    <message>
        <source>Referral given</source>
        <translation>已给转介</translation>
    </message>
    <message>
        <source>Referral: contacted</source>
        <translation>转介：已联系</translation>
    </message>
    <message>
        <source>Referral: went there</source>
        <translation>转介：已去过</translation>
    </message>
    <message>
        <source>Confidentiality ended</source>
        <translation>突破保密</translation>
    </message>
    <message>
        <source>Reported by law</source>
        <translation>依法报告</translation>
    </message>
    <message>
        <source>Supervision: feedback</source>
        <translation>督导反馈</translation>
    </message>
    <message>
        <source>Summary for supervision</source>
        <translation>导出督导摘要</translation>
    </message>
    <message>
        <source>Called back: declined</source>
        <translation>回访：对方不愿意</translation>
    </message>
    <message>
        <source>Referral declined</source>
        <translation>转介：未接受</translation>
    </message>
    <message>
        <source>About them, by {code}</source>
        <translation>{code} 为其来电</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>guide {version}</source>
        <translation>指南 {version}</translation>
    </message>
    <message>
        <source>score {total}</source>
        <translation>得分 {total}</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>未填完</translation>
    </message>
</context>
<context>
    <name>CallersPage</name>
    <message>
        <source>Code or number</source>
        <translation>代号或号码</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>来电者</translation>
    </message>
    <message>
        <source>New caller</source>
        <translation>新来电者</translation>
    </message>
    <message>
        <source>No caller yet</source>
        <translation>还没有来电者</translation>
    </message>
    <message>
        <source>A caller is known by a code from the first call on: type it on the call page, with F3.</source>
        <translation>从第一通来电起，来电者就有一个代号：在来电页按 F3 输入。</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>没有符合的来电者</translation>
    </message>
    <message>
        <source>Esc empties the search.</source>
        <translation>按 Esc 清空搜索。</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n 通来电</numerusform>
        </translation>
    </message>
    <message>
        <source>the last {shown} of {total}</source>
        <translation>最近 {shown} 位，共 {total} 位</translation>
    </message>
    <message numerus="yes">
        <source>%n callers</source>
        <translation>
            <numerusform>%n 位来电者</numerusform>
        </translation>
    </message>
    <message>
        <source>{code} is a new caller.</source>
        <translation>已新建来电者 {code}。</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Prompts of this stage</source>
        <translation>本阶段的提示</translation>
    </message>
    <message>
        <source>Enter puts the sentence into the notes, Space shows where it comes from</source>
        <translation>按 Enter 把这句话写进记录，按空格键看出处</translation>
    </message>
</context>
<context>
    <name>CarePart</name>
    <message>
        <source>Of the whole line: {hours}</source>
        <translation>全线：{hours}</translation>
    </message>
    <message numerus="yes">
        <source>%n high-risk calls in a row: talk about the rota.</source>
        <translation>
            <numerusform>连着 %n 通高危：跟督导商量排班。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in a row with calls: a day off is due.</source>
        <translation>
            <numerusform>连着 %n 天接线：该休一天了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands out in these weeks.</source>
        <translation>这几周没有特别重的担子。</translation>
    </message>
    <message>
        <source>Take {topic} out of the log</source>
        <translation>从记录里去掉“{topic}”</translation>
    </message>
    <message>
        <source>What you learn is noted here: a course, a practice call.</source>
        <translation>学了什么记在这里：一次课、一通练习电话。</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>Noted, for you alone.</source>
        <translation>记下了，只有你看得到。</translation>
    </message>
    <message>
        <source>Everything you noted about yourself is shredded.</source>
        <translation>你记的自己的状态已全部销毁。</translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation>学的是什么？</translation>
    </message>
    <message>
        <source>Write a day that has come, such as 2026-03-05.</source>
        <translation>写一个已经到了的日子，如 2026-03-05。</translation>
    </message>
    <message>
        <source>Write the hours as a number, such as 1.5.</source>
        <translation>小时写数字，如 1.5。</translation>
    </message>
    <message>
        <source>How you were, over eight weeks: only you read this</source>
        <translation>八周来的状态，只有你看得到</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Shred what I noted</source>
        <translation>销毁我记的状态</translation>
    </message>
    <message>
        <source>What the weeks weigh: calls, of them high risk, nights</source>
        <translation>每周的担子：来电、其中高危、夜里</translation>
    </message>
    <message>
        <source>Training log</source>
        <translation>培训记录</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Add it to the log</source>
        <translation>加进记录</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>会有帮助的</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>Given to</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Consent of the caller</source>
        <translation>来电者同意与否</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Why it is moved, or will not be made</source>
        <translation>改期或不再做的原因</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>改</translation>
    </message>
    <message>
        <source>It will not be made</source>
        <translation>不再做</translation>
    </message>
    <message>
        <source>Who, when, with whose consent</source>
        <translation>谁来做、哪天、同意了没有</translation>
    </message>
    <message>
        <source>Write a day, such as 2026-03-05 or +7.</source>
        <translation>写日期，如 2026-03-05 或 +7。</translation>
    </message>
    <message>
        <source>Say in a few words why it will not be made.</source>
        <translation>用几个字说明为什么不再做。</translation>
    </message>
</context>
<context>
    <name>ChecklistRows</name>
    <message>
        <source>{code} {question}: {answer}</source>
        <translation>{code} {question}：{answer}</translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>Risk checklist</source>
        <translation>风险清单</translation>
    </message>
    <message>
        <source>Arrow keys move, digits answer, 0 takes an answer back, Enter goes on</source>
        <translation>方向键移动，数字键作答，0 收回作答，Enter 到下一题</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Take back: {filter}</source>
        <translation>取消：{filter}</translation>
    </message>
</context>
<context>
    <name>ClockFace</name>
    <message>
        <source>The call has lasted</source>
        <translation>通话已持续</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Your recovery code</source>
        <translation>您的恢复码</translation>
    </message>
    <message>
        <source>When every passphrase is lost, this code is the only way in. Write it down or print it, and keep the paper locked away, not beside this computer.</source>
        <translation>所有口令都丢失时，只有这个恢复码能打开保险库。请抄下来或打印出来，把纸锁好，不要放在这台电脑旁边。</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>我已经收好</translation>
    </message>
    <message>
        <source>Save as PDF to print</source>
        <translation>存为 PDF 以便打印</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>Tingan recovery code.pdf</source>
        <translation>听岸恢复码.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}. Print it, then delete the file.</source>
        <translation>已存为 {name}。打印后请删除这个文件。</translation>
    </message>
</context>
<context>
    <name>CodedForm</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>选择文件夹……</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>写出文件</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
    <message>
        <source>A table with one row for each call: day, levels, answers, codes, and a dictionary of its columns. No words, no names, no contacts. It is not anonymous and not encrypted: treat it as confidential.</source>
        <translation>一张表，每通来电一行：日期、等级、作答、编码，另附一份列说明。没有文字、姓名和联系方式。它不是匿名数据，也没有加密，请按保密资料对待。</translation>
    </message>
    <message>
        <source>Coded data</source>
        <translation>编码数据</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n 通来电</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>存放文件的文件夹</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>Written: {file}, with its dictionary.</source>
        <translation>已写出 {file} 及其列说明。</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Tingan</source>
        <translation>听岸</translation>
    </message>
</context>
<context>
    <name>ColumnTitles</name>
    <message>
        <source>Columns: arrows choose one, Space sorts by it</source>
        <translation>列：方向键选列，空格排序</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>按此列排序</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Checklist</source>
        <translation>风险清单</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示卡</translation>
    </message>
    <message>
        <source>Beside the notes</source>
        <translation>记录旁边</translation>
    </message>
</context>
<context>
    <name>ConditionPart</name>
    <message>
        <source>Last backup</source>
        <translation>最近的备份</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二处</translation>
    </message>
    <message>
        <source>Restored and checked whole</source>
        <translation>试恢复与完整核查</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Memory on the disk</source>
        <translation>内存写入磁盘</translation>
    </message>
    <message>
        <source>Access by others</source>
        <translation>他人可否读取</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Close to others</source>
        <translation>不让他人读取</translation>
    </message>
    <message>
        <source>Swap is not encrypted: what was in memory may reach the disk. Ask whoever looks after this computer.</source>
        <translation>交换空间没有加密：内存里的内容可能落到磁盘上。请找管理这台电脑的人处理。</translation>
    </message>
    <message>
        <source>No swap without encryption was found.</source>
        <translation>没有发现未加密的交换空间。</translation>
    </message>
    <message>
        <source>Others on this computer can reach: {names}</source>
        <translation>这台电脑的其他账户可以读取：{names}</translation>
    </message>
    <message>
        <source>Only this account of the computer reaches the files.</source>
        <translation>只有当前账户能读取这些文件。</translation>
    </message>
    <message>
        <source>{count} entries; the last one ends in {head}</source>
        <translation>{count} 条，最后一条以 {head} 结尾</translation>
    </message>
    <message>
        <source>{time}, one of {count}</source>
        <translation>{time}，共 {count} 份</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>none is set: a stick in a locked drawer survives what this computer does not</source>
        <translation>还没有设置：锁在抽屉里的 U 盘，能在电脑出事时保住记录</translation>
    </message>
    <message>
        <source>{path} is not there now</source>
        <translation>{path} 现在不在</translation>
    </message>
    <message>
        <source>nothing there yet</source>
        <translation>那里还没有备份</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没做过</translation>
    </message>
    <message>
        <source>{time}: {events} entries and {calls} closed calls are whole</source>
        <translation>{time}：{events} 条日志和 {calls} 通已结案来电完好</translation>
    </message>
    <message>
        <source>{time}: the record does not match itself</source>
        <translation>{time}：记录前后对不上</translation>
    </message>
    <message>
        <source>{free} free; the vault has {size}</source>
        <translation>剩余 {free}，保险库 {size}</translation>
    </message>
    <message>
        <source>only {free} free; the vault has {size}, and a backup needs as much again</source>
        <translation>只剩 {free}；保险库有 {size}，每份备份还要同样大的空间</translation>
    </message>
</context>
<context>
    <name>ConfirmStep</name>
    <message>
        <source>Is it on paper?</source>
        <translation>写在纸上了吗？</translation>
    </message>
    <message>
        <source>Two groups from your paper, to be sure. Then you are in.</source>
        <translation>为了稳妥，请从纸上填两组。然后就可以进入了。</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>打开控制台</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Contents of the guide</source>
        <translation>指南目录</translation>
    </message>
</context>
<context>
    <name>Continuity</name>
    <message>
        <source>Caller</source>
        <translation>来电者</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Your passphrase</source>
        <translation>您的口令</translation>
    </message>
    <message>
        <source>Show the call again</source>
        <translation>重新显示来电</translation>
    </message>
    <message>
        <source>The call goes on. The screen is covered; every word is kept.</source>
        <translation>来电仍在继续。屏幕已遮住；每一个字都还在。</translation>
    </message>
</context>
<context>
    <name>CrashPage</name>
    <message>
        <source>What you typed is stored up to {time}. Nothing that was stored is lost.</source>
        <translation>您写的内容已保存到 {time}。保存过的都没有丢。</translation>
    </message>
    <message>
        <source>Nothing that was stored is lost.</source>
        <translation>保存过的都没有丢。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Something in the program went wrong</source>
        <translation>程序出了一点问题</translation>
    </message>
    <message>
        <source>Go on where you were, or start afresh: after unlocking, a call that was open is there again. If a caller is on the line, stay with them; paper will do for now.</source>
        <translation>可以从刚才的地方继续，也可以重新启动：解锁之后，未结束的来电还在。如果来电者还在线上，请陪着对方；先用纸记也行。</translation>
    </message>
</context>
<context>
    <name>CueLine</name>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>Cues</name>
    <message>
        <source>&quot;{words}&quot;, about somebody else → ask {item}</source>
        <translation>「{words}」（说的是别人）→ 问 {item}</translation>
    </message>
    <message>
        <source>&quot;{words}&quot;, earlier → ask {item}</source>
        <translation>「{words}」（过去）→ 问 {item}</translation>
    </message>
    <message>
        <source>&quot;{words}&quot; → ask {item}</source>
        <translation>「{words}」→ 问 {item}</translation>
    </message>
</context>
<context>
    <name>DeskList</name>
    <message>
        <source>Calls after the shift</source>
        <translation>班后的来电</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>After the shift</source>
        <translation>下班之后</translation>
    </message>
    <message>
        <source>Closed calls lie here. Choose one to write down what still occupies you.</source>
        <translation>结束的来电在这里。选一通，写下还放不下的。</translation>
    </message>
    <message numerus="yes">
        <source>Paper of %n calls</source>
        <translation>
            <numerusform>生成 %n 通来电的文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Paper of this call</source>
        <translation>生成这通来电的文件</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督导</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有</translation>
    </message>
    <message>
        <source>No closed call is waiting.</source>
        <translation>没有等着的来电。</translation>
    </message>
    <message>
        <source>My calls</source>
        <translation>我的来电</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待反馈</translation>
    </message>
    <message>
        <source>Whose calls</source>
        <translation>谁的来电</translation>
    </message>
    <message>
        <source>The whole day</source>
        <translation>选中当天全部</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>加密包</translation>
    </message>
</context>
<context>
    <name>DevelopmentPage</name>
    <message>
        <source>How your work goes over time</source>
        <translation>一路走来</translation>
    </message>
    <message>
        <source>Rate a call on the supervision desk, or get an answer there, and it shows here.</source>
        <translation>在督导页给一通来电评分，或收到反馈后，就会出现在这里。</translation>
    </message>
    <message>
        <source>Review on paper</source>
        <translation>生成质量回顾</translation>
    </message>
    <message numerus="yes">
        <source>%n calls rated</source>
        <translation>
            <numerusform>评过 %n 通来电</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers came back</source>
        <translation>
            <numerusform>收到 %n 条反馈</numerusform>
        </translation>
    </message>
    <message>
        <source>Only you and the supervisors see this. It is for learning, never for ranking.</source>
        <translation>只有你和督导看得到；用来学习，不用来排名。</translation>
    </message>
    <message>
        <source>Both rated {pairs} times: the same in {exact} %, at most one apart in {near} %.</source>
        <translation>双方都评的有 {pairs} 项：{exact}% 一致，{near}% 相差不超过一级。</translation>
    </message>
    <message>
        <source>A kappa is given from {count} on.</source>
        <translation>满 {count} 项才计算 kappa。</translation>
    </message>
    <message>
        <source>Weighted kappa {kappa}.</source>
        <translation>加权 kappa {kappa}。</translation>
    </message>
    <message>
        <source>Quality, call after call</source>
        <translation>通话质量，一通接一通</translation>
    </message>
    <message>
        <source>Ring: your own rating. Disc: the supervisor&apos;s. Newest at the right.</source>
        <translation>空心圆是自评，实心圆是督导评，越靠右越新。</translation>
    </message>
    <message>
        <source>{label}: own {mine}; supervisor {theirs}</source>
        <translation>{label}：自评 {mine}；督导 {theirs}</translation>
    </message>
    <message>
        <source>You: {anchor}</source>
        <translation>自评：{anchor}</translation>
    </message>
    <message>
        <source>Supervisor: {anchor}</source>
        <translation>督导：{anchor}</translation>
    </message>
    <message numerus="yes">
        <source>%n answers about it</source>
        <translation>
            <numerusform>%n 条反馈谈到它</numerusform>
        </translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>督导的反馈</translation>
    </message>
    <message>
        <source>Read the call {number}</source>
        <translation>看来电 {number}</translation>
    </message>
</context>
<context>
    <name>DisclosureForm</name>
    <message>
        <source>What it is</source>
        <translation>哪一种</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>Only what was needed.</source>
        <translation>只说必要的部分。</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Number the receiver gave</source>
        <translation>接收人编号</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>谁批准</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>什么时候</translation>
    </message>
    <message>
        <source>Was the caller told?</source>
        <translation>告诉来电者了吗？</translation>
    </message>
    <message>
        <source>Keep it on record</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
    <message>
        <source>What is kept here is never changed afterwards.</source>
        <translation>记入之后不再改动。</translation>
    </message>
    <message>
        <source>This is still empty.</source>
        <translation>这里还没有填。</translation>
    </message>
    <message>
        <source>Write it as 2026-03-05 18:30, or the time alone.</source>
        <translation>写成 2026-03-05 18:30，或只写时间。</translation>
    </message>
    <message>
        <source>Say whether the caller was told.</source>
        <translation>请选有没有告诉来电者。</translation>
    </message>
</context>
<context>
    <name>DisclosureView</name>
    <message>
        <source>Read the call</source>
        <translation>看这通来电</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>接收人编号</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>谁批准</translation>
    </message>
    <message>
        <source>The caller was</source>
        <translation>来电者</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>记录人</translation>
    </message>
</context>
<context>
    <name>Disclosures</name>
    <message>
        <source>Disclosures, the latest first</source>
        <translation>对外告知，最近的在前</translation>
    </message>
    <message>
        <source>Nothing was told outside the line</source>
        <translation>没有对外告知</translation>
    </message>
    <message>
        <source>A disclosure is written down in the call (Alt+G), or later from its record.</source>
        <translation>对外告知在通话中记（Alt+G），或之后在来电记录里补。</translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message>
        <source>An answer here is not what the log of the vault says. Check the vault in the settings.</source>
        <translation>这里有一条反馈与保险库的日志不符。请到设置里检查保险库。</translation>
    </message>
    <message>
        <source>The counsellor has written nothing yet.</source>
        <translation>咨询员还没有写。</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>督导的反馈</translation>
    </message>
    <message>
        <source>Quality of the call</source>
        <translation>通话质量</translation>
    </message>
    <message>
        <source>highest {level}</source>
        <translation>最高 {level}</translation>
    </message>
    <message>
        <source>Nothing stood out in the record; that you think of it is reason enough.</source>
        <translation>记录里没有特别之处；你还想着它，就是理由。</translation>
    </message>
    <message>
        <source>Read the call</source>
        <translation>看这通来电</translation>
    </message>
</context>
<context>
    <name>Drill</name>
    <message>
        <source>Restoring into an empty place, checking every page and every event …</source>
        <translation>正在恢复到空文件夹，并核对每一页和每一条事件……</translation>
    </message>
    <message>
        <source>Making a vault of made-up calls, backing it up and then destroying it …</source>
        <translation>正在建立一个虚构来电的保险库并备份，然后把它毁掉……</translation>
    </message>
    <message>
        <source>The console refuses it: {why}</source>
        <translation>控制台拒绝打开它：{why}</translation>
    </message>
    <message>
        <source>Newest backup: {time}, {size}, in {path}</source>
        <translation>最新的备份：{time}，{size}，位于 {path}</translation>
    </message>
    <message>
        <source>It is only read. What is restored lies in a folder of its own and is removed afterwards.</source>
        <translation>备份只会被读取。恢复的内容放在单独的文件夹里，结束后删除。</translation>
    </message>
    <message>
        <source>With the recovery code of then</source>
        <translation>用当时的恢复码</translation>
    </message>
    <message>
        <source>Who are you? Type the number: </source>
        <translation>您是哪一位？请输入编号：</translation>
    </message>
    <message>
        <source>Recovery code: </source>
        <translation>恢复码：</translation>
    </message>
    <message>
        <source>Passphrase, as it was when the backup was made: </source>
        <translation>口令（备份当时的口令）：</translation>
    </message>
    <message>
        <source>Restored, every page read and every event recomputed: {seconds:.1f} s</source>
        <translation>已恢复，逐页读取、逐条核算事件：{seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>Opened: {seconds:.1f} s</source>
        <translation>已打开：{seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>Every closed call compared with the chain: {seconds:.1f} s</source>
        <translation>每通已结束的来电都与事件链核对：{seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>This backup is NOT whole: {altered} calls do not match the chain.</source>
        <translation>这份备份不完整：有 {altered} 通来电与事件链不符。</translation>
    </message>
    <message>
        <source>The backup is whole: {events} events, {calls} closed calls.</source>
        <translation>备份完整：{events} 条事件，{calls} 通已结束的来电。</translation>
    </message>
    <message>
        <source>Somebody could work again after {seconds:.1f} s.</source>
        <translation>{seconds:.1f} 秒后就能重新开始工作。</translation>
    </message>
</context>
<context>
    <name>EmergencyPart</name>
    <message>
        <source>Choose the file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Passphrase of whoever wrote it, as it was</source>
        <translation>存文件的人当时的口令</translation>
    </message>
    <message>
        <source>When the vault cannot be written during a call, the call can be kept in an encrypted file elsewhere. Here it comes back into the vault. Nothing that is in the vault is overwritten.</source>
        <translation>通话中保险库写不进去时,可以把来电加密存到别处;在这里把它收回保险库。保险库里已有的内容不会被覆盖。</translation>
    </message>
    <message>
        <source>A call that {name} began on {begun}, as it stood at {saved}.</source>
        <translation>{name} 于 {begun} 接起的来电,内容截至 {saved}。</translation>
    </message>
    <message>
        <source>It is closed in the vault; what the vault has not is added to it, with its time.</source>
        <translation>这通来电在保险库里已结束;缺少的内容会作为补记加进去。</translation>
    </message>
    <message>
        <source>It is open in the vault; what the vault has not is filled in.</source>
        <translation>这通来电在保险库里还没有结束;缺少的内容会补进去。</translation>
    </message>
    <message>
        <source>The vault does not know it; it becomes an open call that can be gone on with.</source>
        <translation>保险库里没有这通来电;收回后成为一通未结束的来电,可以接着记。</translation>
    </message>
    <message>
        <source>Emergency files (*{suffix})</source>
        <translation>应急文件 (*{suffix})</translation>
    </message>
    <message>
        <source>Emergency file</source>
        <translation>应急文件</translation>
    </message>
    <message>
        <source>Written while the vault could not be</source>
        <translation>保险库写不进去时记下</translation>
    </message>
    <message>
        <source>What the vault had not is now with the closed call {number}.</source>
        <translation>缺少的内容已补记到来电 {number}。</translation>
    </message>
    <message>
        <source>The call {number} is in the vault. Go on with it on the call page.</source>
        <translation>来电 {number} 已收回保险库。请到来电页接着记。</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Language of the document</source>
        <translation>文档语言</translation>
    </message>
    <message>
        <source>I have read it; nothing in it identifies the caller</source>
        <translation>我已读过；里面没有能认出来电者的内容</translation>
    </message>
    <message>
        <source>Encrypt and save</source>
        <translation>加密并保存</translation>
    </message>
    <message>
        <source>Safety plan to read back</source>
        <translation>安全计划（读给来电者）</translation>
    </message>
    <message>
        <source>Which document</source>
        <translation>哪一份文件</translation>
    </message>
    <message>
        <source>Package to answer</source>
        <translation>可回复的加密包</translation>
    </message>
    <message>
        <source>As what it leaves</source>
        <translation>以什么形式交出</translation>
    </message>
    <message>
        <source>Back to the masking</source>
        <translation>回到遮蔽</translation>
    </message>
    <message numerus="yes">
        <source>%n pages, A4</source>
        <translation>
            <numerusform>%n 页，A4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters are not in the typeface and are printed as 〓:</source>
        <translation>
            <numerusform>有 %n 个字符不在字体里，印成 〓：</numerusform>
        </translation>
    </message>
    <message>
        <source>Encrypting …</source>
        <translation>正在加密……</translation>
    </message>
    <message>
        <source>Sheet for case discussion</source>
        <translation>个案讨论页</translation>
    </message>
    <message>
        <source>Course over the caller&apos;s calls</source>
        <translation>这位来电者的历次来电</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>质量回顾</translation>
    </message>
    <message>
        <source>For the counsellor to read back to the caller. It holds the plan as it was written, with the people and numbers in it; it is not for supervision.</source>
        <translation>供咨询员读给来电者听。内容照计划原样，含有人名和号码；不用于督导。</translation>
    </message>
    <message>
        <source>I have read it; it holds names and is kept like a record</source>
        <translation>我已读过；里面有人名，按记录保管</translation>
    </message>
    <message>
        <source>Levels, scales and steps without the notes. Number, dates and caller code are left out.</source>
        <translation>只有等级、自评和步骤，没有记录原文；编号、日期和来电者代码都不写入。</translation>
    </message>
    <message numerus="yes">
        <source>%n places were masked. De-identified is not anonymous: whoever knows the story may still recognise the caller.</source>
        <translation>
            <numerusform>遮蔽了 %n 处。去标识不等于匿名：熟悉情况的人仍可能认出来电者。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal and save</source>
        <translation>封装并保存</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Supervision summary</source>
        <translation>督导摘要</translation>
    </message>
    <message>
        <source>Notes, reasons and additions are shown exactly as they were typed. Nothing is masked: names, numbers and places are only found by reading. Number, date and caller code of the call are left out.</source>
        <translation>记录、理由和补充都按原样显示，没有遮去任何内容：姓名、号码和地点只有读一遍才能发现。来电的编号、日期和来电者代号不会写进去。</translation>
    </message>
    <message>
        <source>Paper for supervision</source>
        <translation>督导文件</translation>
    </message>
    <message>
        <source>Read it first, then tick this.</source>
        <translation>请先读一遍，再勾选这里。</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Who asks for it</source>
        <translation>由谁申请</translation>
    </message>
    <message>
        <source>For example: a court, with the number of its letter</source>
        <translation>例如：某法院，附公文编号</translation>
    </message>
    <message>
        <source>On what ground, for what purpose</source>
        <translation>依据和用途</translation>
    </message>
    <message>
        <source>Names and numbers were asked for as well</source>
        <translation>申请也包括姓名和号码</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>文件语言</translation>
    </message>
    <message>
        <source>Encrypt and save</source>
        <translation>加密并保存</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Everything recorded about this caller, nothing masked, with days and numbers of the calls. Make it only for a request the law asks to be met; that it was made, by whom and why, stays on record.</source>
        <translation>这位来电者的全部记录，未做遮蔽，含来电日期和编号。只在法律要求提供时制作；何人、何时、为何制作，都会留下记录。</translation>
    </message>
    <message>
        <source>This is still empty.</source>
        <translation>这里还没有填。</translation>
    </message>
    <message>
        <source>Saved as {path}. SHA-256 {digest}</source>
        <translation>已保存到 {path}。SHA-256 {digest}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从……到……</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>全部来电</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State of the record</source>
        <translation>记录状态</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>资源目录</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电者</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>来电</translation>
    </message>
</context>
<context>
    <name>FlagCard</name>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>The answer was changed to {answers}. It stays until all it asks for is ticked.</source>
        <translation>作答改成了 {answers}。要做的都勾完之前，它留在这里。</translation>
    </message>
    <message>
        <source>Because of {answers}. All of it is done.</source>
        <translation>依据 {answers}。要做的都做完了。</translation>
    </message>
    <message>
        <source>Because of {answers}</source>
        <translation>依据 {answers}</translation>
    </message>
    <message>
        <source>Source of: {flag}</source>
        <translation>出处：{flag}</translation>
    </message>
</context>
<context>
    <name>FlagLine</name>
    <message>
        <source>Also: {actions}</source>
        <translation>还要：{actions}</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}：{answer}</translation>
    </message>
</context>
<context>
    <name>FlagsPanel</name>
    <message>
        <source>Known for {time} · no step yet</source>
        <translation>已知 {time} · 还没有步骤</translation>
    </message>
    <message>
        <source>Known for {time} · last step {ago} ago</source>
        <translation>已知 {time} · 上一步在 {ago} 前</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>上调</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>警示</translation>
    </message>
    <message>
        <source>Flag. {flag}</source>
        <translation>警示。{flag}</translation>
    </message>
    <message>
        <source>The answers now say {level}. A level never falls by itself; the supervisor can lower it.</source>
        <translation>按现在的作答是 {level}。等级不会自动下降；督导可以下调。</translation>
    </message>
    <message>
        <source>Not settled yet:</source>
        <translation>还没有弄清：</translation>
    </message>
    <message>
        <source>Open: {items}</source>
        <translation>未弄清：{items}</translation>
    </message>
    <message>
        <source>Everything that must be asked was answered no.</source>
        <translation>必问的问题都回答了「否」。</translation>
    </message>
</context>
<context>
    <name>FollowUpPanel</name>
    <message>
        <source>Read the call</source>
        <translation>看这通来电</translation>
    </message>
    <message>
        <source>Start a call with them</source>
        <translation>给对方打电话</translation>
    </message>
    <message>
        <source>Tried before, with this caller</source>
        <translation>之前联系过</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>Given to {person}</source>
        <translation>由{person}</translation>
    </message>
    <message>
        <source>The caller declined. Ask the supervisor before calling.</source>
        <translation>来电者不愿随访。打之前先问督导。</translation>
    </message>
    <message>
        <source>Consent was not asked: begin with that.</source>
        <translation>还没问过同不同意：先问这一句。</translation>
    </message>
</context>
<context>
    <name>FollowUpWords</name>
    <message>
        <source>No caller code</source>
        <translation>没有来电者代码</translation>
    </message>
    <message>
        <source>{span} after the call</source>
        <translation>通话后 {span}</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>手动添加</translation>
    </message>
    <message numerus="yes">
        <source>tried %n times</source>
        <translation>
            <numerusform>试过 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>Due</source>
        <translation>待做</translation>
    </message>
    <message>
        <source>Given to me</source>
        <translation>交给我的</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>Which follow-ups</source>
        <translation>看哪些随访</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Follow-ups, what is late first</source>
        <translation>随访，逾期的在前</translation>
    </message>
    <message>
        <source>The contact is kept.</source>
        <translation>这次联系已保存。</translation>
    </message>
    <message>
        <source>The contact is kept. {level}: the next one is due within a day.</source>
        <translation>这次联系已保存。{level}：一天之内再联系一次。</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有待做的随访</translation>
    </message>
    <message>
        <source>Closing a call makes the follow-ups of its level. One more is made by hand.</source>
        <translation>结束来电时，按等级自动排随访；也可以手动加一次。</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>随访</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
</context>
<context>
    <name>GroupsForm</name>
    <message>
        <source>Group {number}</source>
        <translation>第 {number} 组</translation>
    </message>
    <message>
        <source>This is not group {number}.</source>
        <translation>这不是第 {number} 组。</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>指南页面</translation>
    </message>
    <message>
        <source>Nothing in the guide matches</source>
        <translation>指南里没有找到</translation>
    </message>
    <message>
        <source>Try fewer words. Esc empties the search.</source>
        <translation>少用几个词再试。按 Esc 清空搜索。</translation>
    </message>
    <message>
        <source>Guide packs</source>
        <translation>指南包</translation>
    </message>
</context>
<context>
    <name>HandoverPaper</name>
    <message>
        <source>Setting the document …</source>
        <translation>正在排版……</translation>
    </message>
    <message>
        <source>Encrypt and save</source>
        <translation>加密并保存</translation>
    </message>
    <message>
        <source>The next shift opens the sheet with it.</source>
        <translation>下一班用它打开交班单。</translation>
    </message>
    <message>
        <source>Passphrase of the sheet</source>
        <translation>交班单口令</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Hand-over sheet</source>
        <translation>交班单</translation>
    </message>
    <message>
        <source>For the colleagues of this line. It names calls and caller codes and shows your note as you typed it.</source>
        <translation>给本线同事看。写有来电编号和来电者代码，留的话按原样印出。</translation>
    </message>
</context>
<context>
    <name>HandoverView</name>
    <message>
        <source>High risk in this shift</source>
        <translation>本班的高危来电</translation>
    </message>
    <message>
        <source>No call reached R3 or R4. That does not mean there is no danger.</source>
        <translation>没有到 R3 或 R4 的来电。这不表示没有危险。</translation>
    </message>
    <message>
        <source>Calls still open</source>
        <translation>还没结束的来电</translation>
    </message>
    <message>
        <source>No call is open.</source>
        <translation>没有未结束的来电。</translation>
    </message>
    <message>
        <source>Follow-ups late or due within a day</source>
        <translation>逾期和一天之内的随访</translation>
    </message>
    <message>
        <source>No follow-up falls due within a day.</source>
        <translation>一天之内没有随访到期。</translation>
    </message>
    <message>
        <source>No caller code</source>
        <translation>没有来电者代码</translation>
    </message>
    <message>
        <source>next follow-up {day}</source>
        <translation>下次随访 {day}</translation>
    </message>
    <message>
        <source>late: {day}</source>
        <translation>逾期 {day}</translation>
    </message>
    <message>
        <source>Integrity of the records</source>
        <translation>记录的完整性</translation>
    </message>
    <message>
        <source>Event {number} of the chain. Printed, it proves later that nobody put an older vault back.</source>
        <translation>事件链第 {number} 条。印下来，以后能证明没有人换回旧的保险库。</translation>
    </message>
</context>
<context>
    <name>Helped</name>
    <message>
        <source>Calls, and what came of them</source>
        <translation>来电及其效果</translation>
    </message>
    <message numerus="yes">
        <source>{profile}  ·  %n contacts since, classify anew</source>
        <translation>
            <numerusform>{profile}  ·  此后 %n 次接触，请重新分类</numerusform>
        </translation>
    </message>
    <message>
        <source>Not classified yet; it is done in a call, with Alt+P.</source>
        <translation>还没有分类；在来电中按 Alt+P 填写。</translation>
    </message>
    <message>
        <source>Profile and what fits it</source>
        <translation>画像与匹配</translation>
    </message>
    <message>
        <source>What came of each call</source>
        <translation>每通来电的效果</translation>
    </message>
    <message>
        <source>Which approach helped which profile, over all calls</source>
        <translation>哪种做法帮到哪类画像（全部来电）</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>各人所长</translation>
    </message>
    <message>
        <source>Way of working</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>How far it came</source>
        <translation>完成程度</translation>
    </message>
    <message>
        <source>What the caller said</source>
        <translation>来电者怎么说</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>by the matching worksheet, not validated</source>
        <translation>依匹配工作表，未经验证</translation>
    </message>
    <message>
        <source>The guide suggests nothing for it.</source>
        <translation>指南对此没有建议。</translation>
    </message>
    <message>
        <source>Strong in it: {people}</source>
        <translation>擅长的同事：{people}</translation>
    </message>
    <message>
        <source>way of working not said</source>
        <translation>做法未填</translation>
    </message>
    <message>
        <source>scales better</source>
        <translation>量尺好转</translation>
    </message>
    <message>
        <source>scales the same</source>
        <translation>量尺持平</translation>
    </message>
    <message>
        <source>scales worse</source>
        <translation>量尺变差</translation>
    </message>
    <message>
        <source>scales not read twice</source>
        <translation>量尺未读两次</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Numbers of calls as they were written down. They count, they prove nothing.</source>
        <translation>按记录统计的通数，只是计数，不能证明什么。</translation>
    </message>
    <message>
        <source>Nothing was written down yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通数</translation>
    </message>
    <message>
        <source>Scales better / worse</source>
        <translation>量尺好转 / 变差</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Said it helped</source>
        <translation>说有帮助</translation>
    </message>
    <message>
        <source>not classified</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>{better} / {worse} of {read}</source>
        <translation>{better} / {worse}，共读 {read}</translation>
    </message>
    <message>
        <source>{helped} of {told}</source>
        <translation>{helped} / {told}</translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message>
        <source>Keep this call until it is let go</source>
        <translation>保留这通来电，直到解除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Why it is kept</source>
        <translation>保留的原因</translation>
    </message>
    <message>
        <source>For example: asked for by a court. It can be let go later.</source>
        <translation>例如：法院调取。以后可以解除。</translation>
    </message>
    <message>
        <source>This is still empty.</source>
        <translation>这里还没有填。</translation>
    </message>
    <message>
        <source>The call is on hold.</source>
        <translation>这通来电已保留。</translation>
    </message>
</context>
<context>
    <name>KeyPlaces</name>
    <message>
        <source>Keys of this page</source>
        <translation>这一页的按键</translation>
    </message>
    <message>
        <source>{key} once more: all keys · Esc: back</source>
        <translation>再按一次 {key}：全部按键 · Esc：返回</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>Follow-ups, shift, directory</source>
        <translation>随访、班次、资源</translation>
    </message>
    <message>
        <source>In the guide</source>
        <translation>在指南里</translation>
    </message>
    <message>
        <source>During a call</source>
        <translation>通话中</translation>
    </message>
    <message>
        <source>In the case log</source>
        <translation>在来电记录里</translation>
    </message>
</context>
<context>
    <name>LeafList</name>
    <message>
        <source>Space shows where it comes from</source>
        <translation>按空格查看出处</translation>
    </message>
</context>
<context>
    <name>LevelCurve</name>
    <message>
        <source>How the level moved</source>
        <translation>等级的变化</translation>
    </message>
</context>
<context>
    <name>LevelLine</name>
    <message>
        <source>Levels over time: {levels}</source>
        <translation>历次等级：{levels}</translation>
    </message>
</context>
<context>
    <name>LoadBars</name>
    <message>
        <source>{day}: {calls} calls, {high} high risk, {nights} nights</source>
        <translation>{day}：来电 {calls}，高危 {high}，夜里 {nights}</translation>
    </message>
</context>
<context>
    <name>LongProse</name>
    <message>
        <source>Part before</source>
        <translation>上一部分</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一部分</translation>
    </message>
    <message>
        <source>Characters {first} to {last} of {all}</source>
        <translation>第 {first}–{last} 字，共 {all} 字</translation>
    </message>
</context>
<context>
    <name>LongerForm</name>
    <message>
        <source>Keep this call longer</source>
        <translation>延长保存这通来电</translation>
    </message>
    <message>
        <source>Keep it until then</source>
        <translation>保存到这一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>保存到哪天</translation>
    </message>
    <message>
        <source>A day, or +365 for a year from today.</source>
        <translation>写日期，或 +365 表示从今天起一年。</translation>
    </message>
    <message>
        <source>Why it is kept longer</source>
        <translation>延长的理由</translation>
    </message>
    <message>
        <source>For example: a complaint is open. The rule of the hotline holds again after that day.</source>
        <translation>例如：投诉尚未办结。过了这一天，仍按本热线的规定处理。</translation>
    </message>
    <message>
        <source>Write a day that is not over, such as 2030-03-05 or +365.</source>
        <translation>请写一个还没过去的日期，如 2030-03-05 或 +365。</translation>
    </message>
    <message>
        <source>This is still empty.</source>
        <translation>这里还空着。</translation>
    </message>
    <message>
        <source>The call is kept until {day}.</source>
        <translation>这通来电保存至 {day}。</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Saved views</source>
        <translation>已存的视图</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>全部来电</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>显示的列</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Name of the view, then Enter</source>
        <translation>给视图起名，按回车</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Shown as far as there is room:</source>
        <translation>有位置就显示：</translation>
    </message>
</context>
<context>
    <name>LowerForm</name>
    <message>
        <source>Lower the level</source>
        <translation>下调等级</translation>
    </message>
    <message>
        <source>New level</source>
        <translation>新等级</translation>
    </message>
    <message>
        <source>Why it is lowered</source>
        <translation>为什么下调</translation>
    </message>
    <message>
        <source>Both levels and this reason stay visible.</source>
        <translation>两个等级和这条理由都会留着，看得到。</translation>
    </message>
    <message>
        <source>This is still empty.</source>
        <translation>这里还没有填。</translation>
    </message>
    <message>
        <source>The level was lowered.</source>
        <translation>等级已下调。</translation>
    </message>
</context>
<context>
    <name>MarkedBar</name>
    <message>
        <source>Summary for supervision</source>
        <translation>督导摘要</translation>
    </message>
    <message>
        <source>Coded data</source>
        <translation>编码数据</translation>
    </message>
    <message numerus="yes">
        <source>%n calls marked</source>
        <translation>
            <numerusform>已选 %n 通</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift, Ctrl: mark several</source>
        <translation>Shift、Ctrl 多选</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>「Caller&apos;s words」</source>
        <translation>「原话」</translation>
    </message>
    <message>
        <source>【My judgement】</source>
        <translation>【判断】</translation>
    </message>
    <message>
        <source>〔Not verified〕</source>
        <translation>〔未核实〕</translation>
    </message>
</context>
<context>
    <name>Masking</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Bank number</source>
        <translation>银行卡号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Exact day</source>
        <translation>确切日期</translation>
    </message>
    <message>
        <source>Exact age</source>
        <translation>确切年龄</translation>
    </message>
    <message>
        <source>Rare event</source>
        <translation>少见的事</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>A reason</source>
        <translation>一条原因</translation>
    </message>
    <message>
        <source>Why the call was closed incomplete</source>
        <translation>未完整结束的原因</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>安全计划</translation>
    </message>
    <message>
        <source>Prepared for supervision</source>
        <translation>督导准备</translation>
    </message>
    <message>
        <source>The caller&apos;s view</source>
        <translation>来电者自己的看法</translation>
    </message>
    <message>
        <source>The counsellor&apos;s judgement</source>
        <translation>咨询员的判断</translation>
    </message>
    <message>
        <source>Answers of a questionnaire</source>
        <translation>量表作答</translation>
    </message>
    <message>
        <source>Typed text</source>
        <translation>键入的文字</translation>
    </message>
</context>
<context>
    <name>MaskingPanel</name>
    <message>
        <source>What was found in this text</source>
        <translation>这段里找到的地方</translation>
    </message>
    <message>
        <source>Mask it</source>
        <translation>遮蔽这一处</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>What the selected words are</source>
        <translation>所选文字是什么</translation>
    </message>
    <message>
        <source>Mask the selection</source>
        <translation>遮蔽所选</translation>
    </message>
    <message>
        <source>On to the document</source>
        <translation>去看文件</translation>
    </message>
    <message>
        <source>Text %1 of %2: %3</source>
        <translation>第 %1 段，共 %2 段：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n texts still to look through</source>
        <translation>
            <numerusform>还有 %n 段没看</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found in this text. Read it all the same: select what the machine does not know.</source>
        <translation>这段里没有找到什么。也请读一遍：机器不认得的，选中后遮蔽。</translation>
    </message>
    <message numerus="yes">
        <source>%n places found by machine or by hand</source>
        <translation>
            <numerusform>机器找到或由人加上的 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>will be masked</source>
        <translation>将被遮蔽</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>Found by machine, decided by you. What nobody marks leaves as it was typed, so read every text. Even then, someone who knows the story may recognise the caller.</source>
        <translation>机器来找，您来定。没人标出的会原样交出，所以每段都要读。即便如此，熟悉情况的人仍可能认出来电者。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Mask before it leaves</source>
        <translation>交出之前先遮蔽</translation>
    </message>
    <message>
        <source>Text before</source>
        <translation>上一段</translation>
    </message>
    <message>
        <source>Next text</source>
        <translation>下一段</translation>
    </message>
    <message>
        <source>I have looked through this text</source>
        <translation>这段我已逐处看过</translation>
    </message>
</context>
<context>
    <name>MaskingStep</name>
    <message>
        <source>The text as it will leave</source>
        <translation>将要交出的文字</translation>
    </message>
    <message>
        <source>As it was typed</source>
        <translation>键入的原文</translation>
    </message>
    <message>
        <source>As it will leave</source>
        <translation>交出时的样子</translation>
    </message>
</context>
<context>
    <name>MaskingText</name>
    <message>
        <source>The text, with what was found marked in it</source>
        <translation>文字，找到的地方已标出</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Show the whole message</source>
        <translation>显示完整消息</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>收起提示</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>What you typed is still here.</source>
        <translation>您写的内容还在这里。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动任何内容。</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault.</source>
        <translation>这个口令打不开保险库。</translation>
    </message>
    <message>
        <source>Look at caps lock and the input method, then try again.</source>
        <translation>请看看大写锁定和输入法，再试一次。</translation>
    </message>
    <message>
        <source>This recovery code does not fit.</source>
        <translation>这个恢复码不对。</translation>
    </message>
    <message>
        <source>Compare it group by group with the printed sheet.</source>
        <translation>请对照打印的纸，一组一组核对。</translation>
    </message>
    <message>
        <source>After several wrong tries there is a pause of {seconds} seconds.</source>
        <translation>连续输错几次之后，要停 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Wait until it is over, then try again.</source>
        <translation>请等停顿结束，再试一次。</translation>
    </message>
    <message>
        <source>There is no vault of this console in {path}, but other files are.</source>
        <translation>{path} 里没有本控制台的保险库，但有其他文件。</translation>
    </message>
    <message>
        <source>Nothing there was changed.</source>
        <translation>那里的内容没有改动。</translation>
    </message>
    <message>
        <source>Start the console with --vault and the right folder, or choose an empty one.</source>
        <translation>请用 --vault 加上正确的文件夹启动控制台，或另选一个空文件夹。</translation>
    </message>
    <message>
        <source>This vault was written by a newer console (version {found}; this one knows {supported}).</source>
        <translation>这个保险库是更新版本的控制台写的（版本 {found}；本控制台只认识到 {supported}）。</translation>
    </message>
    <message>
        <source>The records are untouched.</source>
        <translation>记录没有动过。</translation>
    </message>
    <message>
        <source>Start the newer version of the console.</source>
        <translation>请启动更新版本的控制台。</translation>
    </message>
    <message>
        <source>Copy the whole folder, then restore the last backup with your supervisor.</source>
        <translation>请先复制整个文件夹，再和督导一起恢复最近的备份。</translation>
    </message>
    <message>
        <source>There is already a vault in {path}.</source>
        <translation>{path} 里已经有一个保险库。</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>没有动它。</translation>
    </message>
    <message>
        <source>Start the console again to unlock it, or choose another folder.</source>
        <translation>请重新启动控制台来解锁它，或另选一个文件夹。</translation>
    </message>
    <message>
        <source>The vault is already open in another window of the console.</source>
        <translation>保险库已经在另一个控制台窗口里打开。</translation>
    </message>
    <message>
        <source>Use that window, or close it and try again.</source>
        <translation>请用那个窗口，或关掉它再试。</translation>
    </message>
    <message>
        <source>The vault is damaged.</source>
        <translation>保险库损坏了。</translation>
    </message>
    <message>
        <source>It was not opened, so nothing more can be lost. Its folder backups has the last ones.</source>
        <translation>没有打开它，所以不会再丢更多。备份在它的 backups 文件夹里。</translation>
    </message>
    <message>
        <source>The encryption did not start as it must.</source>
        <translation>加密没有按要求启动。</translation>
    </message>
    <message>
        <source>The vault was not opened.</source>
        <translation>没有打开保险库。</translation>
    </message>
    <message>
        <source>Install the console again; if it stays, tell whoever looks after this computer.</source>
        <translation>请重新安装控制台；如果还是这样，请告诉管理这台电脑的人。</translation>
    </message>
    <message>
        <source>The disk is full: the last change could not be saved.</source>
        <translation>磁盘满了：最后的改动没能保存。</translation>
    </message>
    <message>
        <source>Make room on the disk; the console keeps trying.</source>
        <translation>请在磁盘上腾出空间；控制台会继续尝试。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written to.</source>
        <translation>文件夹 {path} 无法写入。</translation>
    </message>
    <message>
        <source>Look whether the disk is write-protected or was removed.</source>
        <translation>请看看磁盘是不是写保护了，或被拔掉了。</translation>
    </message>
    <message>
        <source>The disk reports an error: the last change could not be saved.</source>
        <translation>磁盘报错：最后的改动没能保存。</translation>
    </message>
    <message>
        <source>Write the essentials on paper now and tell your supervisor.</source>
        <translation>请先把要点写在纸上，并告诉督导。</translation>
    </message>
    <message>
        <source>This passphrase is too short.</source>
        <translation>这个口令太短。</translation>
    </message>
    <message>
        <source>Use at least {minimum} characters, or six words.</source>
        <translation>请至少用 {minimum} 个字符，或六个词。</translation>
    </message>
    <message>
        <source>This passphrase is easy to guess.</source>
        <translation>这个口令容易被猜到。</translation>
    </message>
    <message>
        <source>Take a few words that do not belong together.</source>
        <translation>请用几个互不相关的词。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>两次输入的口令不一样。</translation>
    </message>
    <message>
        <source>Type the second one again.</source>
        <translation>请重新输入第二个。</translation>
    </message>
    <message>
        <source>This person cannot be removed by you.</source>
        <translation>您不能移除这个人。</translation>
    </message>
    <message>
        <source>Nobody removes themselves: another supervisor has to do it.</source>
        <translation>不能移除自己，要由另一位督导来做。</translation>
    </message>
    <message>
        <source>Somebody called {name} can already unlock.</source>
        <translation>已经有一位叫{name}的人可以解锁。</translation>
    </message>
    <message>
        <source>Use a name by which both can be told apart.</source>
        <translation>请用能区分两人的名字。</translation>
    </message>
    <message>
        <source>The folder {path} is not a backup that can be restored.</source>
        <translation>{path} 不是可以恢复的备份。</translation>
    </message>
    <message>
        <source>Choose another one from the list.</source>
        <translation>请另选一份。</translation>
    </message>
    <message>
        <source>A backup is being made already.</source>
        <translation>已经有一份备份正在做。</translation>
    </message>
    <message>
        <source>Wait a moment until it is done.</source>
        <translation>请稍等，很快就好。</translation>
    </message>
    <message>
        <source>The second place for backups, {path}, is not there.</source>
        <translation>备份的第二处 {path} 现在不在。</translation>
    </message>
    <message>
        <source>The backup on this computer was made.</source>
        <translation>这台电脑上的备份已做好。</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose another folder in the settings.</source>
        <translation>请插上 U 盘，或在设置里另选文件夹。</translation>
    </message>
    <message>
        <source>This is not an emergency file of this console, or it is damaged.</source>
        <translation>这不是本程序的应急文件,或者文件已损坏。</translation>
    </message>
    <message>
        <source>Choose another copy of it, if there is one.</source>
        <translation>如有另一份,请选那一份。</translation>
    </message>
    <message>
        <source>This emergency file was written under another key of the vault, by {name}.</source>
        <translation>这个应急文件是 {name} 用保险库从前的密钥写的。</translation>
    </message>
    <message>
        <source>Enter the passphrase {name} had then.</source>
        <translation>请输入 {name} 当时的口令。</translation>
    </message>
    <message>
        <source>No folder of this computer takes the emergency file.</source>
        <translation>这台电脑上没有能存应急文件的文件夹。</translation>
    </message>
    <message>
        <source>A call was kept outside the vault, in {path}.</source>
        <translation>有一通来电存在保险库之外:{path}。</translation>
    </message>
    <message>
        <source>It is encrypted, and nothing of it is lost.</source>
        <translation>内容已加密,没有丢失。</translation>
    </message>
    <message>
        <source>Take it in under Settings, Emergency file.</source>
        <translation>请在「设置」的「应急文件」里收回。</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>还没有填名字。</translation>
    </message>
    <message>
        <source>Enter it to go on.</source>
        <translation>填好就可以继续。</translation>
    </message>
    <message>
        <source>This call is already closed.</source>
        <translation>这通来电已经结束。</translation>
    </message>
    <message>
        <source>Add to it from the case log.</source>
        <translation>可以在来电记录里补充。</translation>
    </message>
    <message>
        <source>This call is not in the vault.</source>
        <translation>保险库里没有这通来电。</translation>
    </message>
    <message>
        <source>Go back to the case log and look for it there.</source>
        <translation>请回到来电记录里找。</translation>
    </message>
    <message>
        <source>Another call is still open.</source>
        <translation>还有一通来电没有结束。</translation>
    </message>
    <message>
        <source>Close it first, then start the next one.</source>
        <translation>请先结束它，再开始下一通。</translation>
    </message>
    <message>
        <source>A reason is needed here.</source>
        <translation>这里需要写理由。</translation>
    </message>
    <message>
        <source>A few words are enough.</source>
        <translation>几个字就够。</translation>
    </message>
    <message>
        <source>By hand a level can only be raised.</source>
        <translation>手动只能上调等级。</translation>
    </message>
    <message>
        <source>A supervisor can lower it in the case log, with a reason.</source>
        <translation>督导可以在来电记录里写明理由后下调。</translation>
    </message>
    <message>
        <source>Only a supervisor can do this.</source>
        <translation>只有督导可以这样做。</translation>
    </message>
    <message>
        <source>Ask your supervisor to unlock the console and do it.</source>
        <translation>请督导来解锁控制台并操作。</translation>
    </message>
    <message>
        <source>This entry is not there any more.</source>
        <translation>这一条已经不在了。</translation>
    </message>
    <message>
        <source>Come back to the page to see what there is now.</source>
        <translation>回到这一页看看现在有什么。</translation>
    </message>
    <message>
        <source>This follow-up has been settled already.</source>
        <translation>这次随访已经了结。</translation>
    </message>
    <message>
        <source>Make a new one where another contact is needed.</source>
        <translation>还要联系的话，新建一次。</translation>
    </message>
    <message>
        <source>This day cannot be meant.</source>
        <translation>这个日子不对。</translation>
    </message>
    <message>
        <source>Write it as year-month-day, such as 2026-03-05.</source>
        <translation>写成年-月-日，如 2026-03-05。</translation>
    </message>
    <message>
        <source>It does not say whom this is about.</source>
        <translation>没有写是哪位来电者。</translation>
    </message>
    <message>
        <source>Enter the code of the caller.</source>
        <translation>填来电者代码。</translation>
    </message>
    <message>
        <source>No shift is open.</source>
        <translation>还没有开班。</translation>
    </message>
    <message>
        <source>Open one on the shift page.</source>
        <translation>到班次页开班。</translation>
    </message>
    <message>
        <source>A record does not match the log that protects it.</source>
        <translation>有一条记录和保护它的日志对不上。</translation>
    </message>
    <message>
        <source>Nothing was changed by opening it.</source>
        <translation>打开它没有改动任何内容。</translation>
    </message>
    <message>
        <source>Do not rely on it. Tell your supervisor and keep the backups.</source>
        <translation>请不要依据它。告诉督导，并保留好备份。</translation>
    </message>
    <message>
        <source>The vault was opened although its log does not hold. Calls in doubt: {calls}.</source>
        <translation>事件链对不上，但仍打开了保险库。存疑的来电：{calls} 通。</translation>
    </message>
    <message>
        <source>They can be read and not added to; all others work as ever.</source>
        <translation>它们只能阅读，不能补记；其他来电照常使用。</translation>
    </message>
    <message>
        <source>Tell your supervisor. A backup can be restored in the settings, under Vault.</source>
        <translation>请告诉督导。可在“设置 › 保险库”里恢复备份。</translation>
    </message>
    <message>
        <source>Two people have to confirm this, each with a passphrase of their own.</source>
        <translation>这一步要两个人确认，各用自己的口令。</translation>
    </message>
    <message>
        <source>Ask a colleague to come to the console and confirm as well.</source>
        <translation>请一位同事到台前一同确认。</translation>
    </message>
    <message>
        <source>These search words cannot be read.</source>
        <translation>看不懂这些搜索词。</translation>
    </message>
    <message>
        <source>Try one or two plain words.</source>
        <translation>请用一两个简单的词试试。</translation>
    </message>
    <message>
        <source>This record belongs to a colleague&apos;s work.</source>
        <translation>这份记录属于同事的工作。</translation>
    </message>
    <message>
        <source>Ask your supervisor, or have the follow-up given to you.</source>
        <translation>请找督导，或请人把随访交给您。</translation>
    </message>
    <message>
        <source>Nobody is known under this code.</source>
        <translation>没有这个代号的来电者。</translation>
    </message>
    <message>
        <source>Look for it in the list of callers.</source>
        <translation>请到来电者列表里查找。</translation>
    </message>
    <message>
        <source>The code {taken} is taken already.</source>
        <translation>代号 {taken} 已经有人用了。</translation>
    </message>
    <message>
        <source>Take another one, or leave the field empty to be given one.</source>
        <translation>换一个代号，或留空由系统给一个。</translation>
    </message>
    <message>
        <source>The guide pack in {path} has {problems} mistakes and cannot be used.</source>
        <translation>{path} 里的指南包有 {problems} 处错误，不能使用。</translation>
    </message>
    <message>
        <source>Install the console again, or have the guide pack mended.</source>
        <translation>请重新安装控制台，或请人修好指南包。</translation>
    </message>
    <message>
        <source>There is no guide pack that can be read in {path}.</source>
        <translation>{path} 里没有能读取的指南包。</translation>
    </message>
    <message>
        <source>Choose the folder that holds pack.toml.</source>
        <translation>请选择含有 pack.toml 的文件夹。</translation>
    </message>
    <message>
        <source>There is already a guide pack {version} with other content.</source>
        <translation>已经有一个 {version} 版的指南包，内容不同。</translation>
    </message>
    <message>
        <source>Calls taken under it keep it.</source>
        <translation>用它记录的来电仍然用它。</translation>
    </message>
    <message>
        <source>Raise the version in pack.toml and choose the folder again.</source>
        <translation>请在 pack.toml 里调高版本号，再选择这个文件夹。</translation>
    </message>
    <message>
        <source>The imported guide pack {version} cannot be used.</source>
        <translation>导入的指南包 {version} 用不了。</translation>
    </message>
    <message>
        <source>The bundled one, {bundled}, is used instead; calls can be taken.</source>
        <translation>现在改用随程序附带的 {bundled}，可以照常接听。</translation>
    </message>
    <message>
        <source>Tell your supervisor: the pack has to be imported again.</source>
        <translation>请告诉督导：需要重新导入指南包。</translation>
    </message>
    <message>
        <source>The file could not be written to {path}.</source>
        <translation>文件没能写到 {path}。</translation>
    </message>
    <message>
        <source>The record is untouched.</source>
        <translation>记录没有动过。</translation>
    </message>
    <message>
        <source>Choose another folder and try again.</source>
        <translation>请另选一个文件夹再试。</translation>
    </message>
    <message>
        <source>This file is not a package of the console, or not a whole one.</source>
        <translation>这不是听岸的加密包，或者文件不完整。</translation>
    </message>
    <message>
        <source>Ask the sender to make it again.</source>
        <translation>请对方重新生成一份。</translation>
    </message>
    <message>
        <source>This package comes from a newer console.</source>
        <translation>这个加密包来自更新的版本。</translation>
    </message>
    <message>
        <source>Bring this console up to date, then open it again.</source>
        <translation>请先更新本机，再打开。</translation>
    </message>
    <message>
        <source>The package does not open: another passphrase, or the file was changed.</source>
        <translation>打不开：口令不对，或者文件被改过。</translation>
    </message>
    <message>
        <source>Type the passphrase again; if it is right, ask the sender for the file anew.</source>
        <translation>再输一遍口令；如果口令没错，请对方重新发一份文件。</translation>
    </message>
    <message>
        <source>This answers a document that did not leave from this vault.</source>
        <translation>这份回复针对的文件不是从这个保险库交出的。</translation>
    </message>
    <message>
        <source>Open it at the console it was asked from.</source>
        <translation>请到交出原文件的那台工作站打开。</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>读不到 {path}。</translation>
    </message>
    <message>
        <source>Look whether it is still there, then try again.</source>
        <translation>看看它还在不在，然后再试。</translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>Something in the program went wrong again ({place}).</source>
        <translation>程序又出了差错({place})。</translation>
    </message>
    <message>
        <source>The call goes on, and what was stored is safe.</source>
        <translation>来电照常进行,已存的内容都在。</translation>
    </message>
    <message>
        <source>If the screen is not right, lock with Ctrl+L and unlock: the call is there again.</source>
        <translation>画面若不对,按 Ctrl+L 锁定再解锁,来电还在那里。</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>Flagged question</source>
        <translation>触发警示的问题</translation>
    </message>
    <message>
        <source>Open or incomplete</source>
        <translation>未结束或不完整</translation>
    </message>
    <message>
        <source>Needs supervision</source>
        <translation>待督导</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>NamesStep</name>
    <message>
        <source>The hotline and you</source>
        <translation>热线和您</translation>
    </message>
    <message>
        <source>The first person is a supervisor. Colleagues get a passphrase of their own later.</source>
        <translation>第一个人是督导。同事之后会有自己的口令。</translation>
    </message>
    <message>
        <source>Name of the hotline</source>
        <translation>热线名称</translation>
    </message>
    <message>
        <source>12356 psychological support hotline</source>
        <translation>12356 心理援助热线</translation>
    </message>
    <message>
        <source>As you greet callers. It can be changed later.</source>
        <translation>就是您问候来电者时说的名称。以后可以改。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>As colleagues know you.</source>
        <translation>同事认得的名字。</translation>
    </message>
</context>
<context>
    <name>NewCard</name>
    <message>
        <source>Caller code</source>
        <translation>来电者代码</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>A day, or +7 for a week from today.</source>
        <translation>写日期，或 +7 表示一周后。</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Consent of the caller</source>
        <translation>来电者同意与否</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>要谈什么</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>建好</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
    <message>
        <source>A new follow-up</source>
        <translation>新的随访</translation>
    </message>
    <message>
        <source>About call {number}</source>
        <translation>针对来电 {number}</translation>
    </message>
    <message>
        <source>Whom is it about? Enter the code of the caller.</source>
        <translation>是哪位？填来电者代码。</translation>
    </message>
    <message>
        <source>Write a day that is not over, such as 2026-03-05 or +7.</source>
        <translation>写一个还没过去的日子，如 2026-03-05 或 +7。</translation>
    </message>
</context>
<context>
    <name>NewCode</name>
    <message>
        <source>Make a new code</source>
        <translation>生成新恢复码</translation>
    </message>
    <message>
        <source>Save as PDF to print</source>
        <translation>存为 PDF 以便打印</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>已经写在纸上</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不做</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>新的恢复码</translation>
    </message>
    <message>
        <source>The printed code of before will open this vault no longer; older backups still open with it.</source>
        <translation>之前打印的恢复码将不能再打开这个保险库；更早的备份仍可用它打开。</translation>
    </message>
    <message>
        <source>Write it down or print it. Then type two groups from the paper; the code is not shown again.</source>
        <translation>请抄下或打印，然后照纸上输入其中两组；恢复码不会再次显示。</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>Tingan recovery code.pdf</source>
        <translation>听岸恢复码.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}. Print it, then delete the file.</source>
        <translation>已存为 {name}。打印后请删除这个文件。</translation>
    </message>
    <message>
        <source>The new recovery code counts. Lock the paper away and destroy the old one.</source>
        <translation>新恢复码已生效。请锁好这张纸，并销毁旧的。</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Setting the passphrase</source>
        <translation>正在设置口令</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不做</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>为{name}设新口令</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>更换我的口令</translation>
    </message>
    <message>
        <source>At least 15 characters, or six words. Older backups keep opening with the one you have now.</source>
        <translation>至少 15 个字符或六个词。更早的备份仍用您现在的口令打开。</translation>
    </message>
    <message>
        <source>Hand over the keyboard: whoever will use the passphrase types it, and nobody watches. At least 15 characters, or six words.</source>
        <translation>请把键盘交给本人：谁用口令谁来输入，旁人不看。至少 15 个字符或六个词。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As colleagues know them.</source>
        <translation>同事平时怎么称呼就怎么写。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Passphrase of today</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>Your new passphrase counts from the next unlock on.</source>
        <translation>新口令从下次解锁起使用。</translation>
    </message>
    <message>
        <source>{name} can unlock now.</source>
        <translation>{name}现在可以解锁了。</translation>
    </message>
    <message>
        <source>{name} has a new passphrase.</source>
        <translation>{name}有了新口令。</translation>
    </message>
</context>
<context>
    <name>NewPassphraseStep</name>
    <message>
        <source>The code fits. Who are you?</source>
        <translation>恢复码正确。您是哪一位？</translation>
    </message>
    <message>
        <source>You get a new passphrase, and the hotline a new recovery code: the one you typed will not open the vault again.</source>
        <translation>您会设一个新口令，热线会得到一个新恢复码：刚才输入的那个不能再用。</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Passphrase for</source>
        <translation>为谁设口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Setting the passphrase</source>
        <translation>正在设置口令</translation>
    </message>
</context>
<context>
    <name>NotesEditor</name>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Write what you hear. Every word is saved as you type.</source>
        <translation>写下您听到的。边写边保存，一个字也不会漏。</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 已保存</translation>
    </message>
    <message>
        <source>Not saved yet. The text is safe here, trying again.</source>
        <translation>还没有保存。文字还在这里，正在重试。</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Read its hand-over sheet</source>
        <translation>看上一班的交班单</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>{person}, {day} {time}</source>
        <translation>{person}，{day} {time}</translation>
    </message>
    <message>
        <source>Nothing was noted.</source>
        <translation>没有留话。</translation>
    </message>
    <message>
        <source>From the last shift</source>
        <translation>上一班留的话</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Yourself: only you read this, and nothing has to be answered</source>
        <translation>你自己：只有你看得到，不填也行</translation>
    </message>
    <message>
        <source>To recall</source>
        <translation>再想一遍</translation>
    </message>
</context>
<context>
    <name>Outward</name>
    <message>
        <source>Refer, report</source>
        <translation>转介上报</translation>
    </message>
</context>
<context>
    <name>OutwardPanel</name>
    <message>
        <source>Refer</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Told outside the line</source>
        <translation>对外告知</translation>
    </message>
    <message>
        <source>What leads out of the call</source>
        <translation>转介或对外告知</translation>
    </message>
    <message>
        <source>Where to? Enter gives it to the caller</source>
        <translation>去哪里？回车即转介</translation>
    </message>
    <message>
        <source>Search the directory</source>
        <translation>搜索资源</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Give &quot;{name}&quot;, which is not in the directory</source>
        <translation>转介到“{name}”（目录里没有）</translation>
    </message>
    <message>
        <source>Given in this call</source>
        <translation>这通已给出</translation>
    </message>
</context>
<context>
    <name>PackFindings</name>
    <message>
        <source>To mend</source>
        <translation>怎么改</translation>
    </message>
    <message>
        <source>Line {line}: {entry}</source>
        <translation>第 {line} 行：{entry}</translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message>
        <source>Check an edited pack</source>
        <translation>检查修改过的指南包</translation>
    </message>
    <message>
        <source>Copy the bundled pack to edit it</source>
        <translation>复制自带的指南包来修改</translation>
    </message>
    <message>
        <source>Back to the bundled pack</source>
        <translation>改回自带的指南包</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Take this pack into use</source>
        <translation>启用这个指南包</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>A supervisor can take an edited pack into use here.</source>
        <translation>督导可以在这里启用修改过的指南包。</translation>
    </message>
    <message>
        <source>An edited pack is checked before it is used</source>
        <translation>修改过的指南包，先检查再启用</translation>
    </message>
    <message>
        <source>What is wrong with it, or what it changes, is shown here before anything happens.</source>
        <translation>哪里不对、改了什么，都先在这里看清楚。</translation>
    </message>
    <message>
        <source>In use: {title} {version}.</source>
        <translation>正在使用：{title} {version}。</translation>
    </message>
    <message>
        <source>From the next unlock on: {version}. {key} locks.</source>
        <translation>下次解锁起使用：{version}。按 {key} 锁定。</translation>
    </message>
    <message>
        <source>Every call keeps the pack it was taken under.</source>
        <translation>每通来电都保留当时用的指南包。</translation>
    </message>
    <message>
        <source>Folder of the edited pack</source>
        <translation>修改过的指南包在哪个文件夹</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>%n things have to be mended first</source>
        <translation>
            <numerusform>有 %n 处要先改好</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed. Mend them in the files and check the folder again.</source>
        <translation>什么都没有改动。在文件里改好，再检查一次这个文件夹。</translation>
    </message>
    <message>
        <source>This is the pack in use.</source>
        <translation>这就是正在使用的指南包。</translation>
    </message>
    <message>
        <source>New calls are taken under {version} from the next unlock on.</source>
        <translation>下次解锁起，新来电使用 {version}。</translation>
    </message>
    <message>
        <source>Folder for the copy</source>
        <translation>复制到哪个文件夹</translation>
    </message>
    <message>
        <source>The files are in {path}. Raise the version in pack.toml when you edit them.</source>
        <translation>文件在 {path}。修改时请把 pack.toml 里的版本号加一。</translation>
    </message>
    <message>
        <source>Back to the guide</source>
        <translation>回到指南</translation>
    </message>
    <message>
        <source>Guide packs</source>
        <translation>指南包</translation>
    </message>
</context>
<context>
    <name>PackagePage</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>The one you were given by another way than the file.</source>
        <translation>通过另一条途径收到的那个口令。</translation>
    </message>
    <message>
        <source>Passphrase of the package</source>
        <translation>加密包的口令</translation>
    </message>
    <message>
        <source>Open the package</source>
        <translation>打开加密包</translation>
    </message>
    <message>
        <source>Check the signature</source>
        <translation>核对签名</translation>
    </message>
    <message>
        <source>Packages that came in</source>
        <translation>收到的加密包</translation>
    </message>
    <message>
        <source>Passphrase for the counsellor</source>
        <translation>给咨询员的口令</translation>
    </message>
    <message>
        <source>Seal the answers</source>
        <translation>加密并保存回复</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>打开加密包</translation>
    </message>
    <message>
        <source>There is no signature beside the file, so nothing vouches for it.</source>
        <translation>文件旁边没有签名，无法证明它没有被改过。</translation>
    </message>
    <message>
        <source>The signature does not fit: the file was changed, or it was signed for another one.</source>
        <translation>签名不符：文件被改过，或者签名属于另一个文件。</translation>
    </message>
    <message>
        <source>The signature fits. Compare the key of the workstation with its receipt: {key}</source>
        <translation>签名相符。请与回执上的工作站密钥核对：{key}</translation>
    </message>
    <message numerus="yes">
        <source>%n answers were put to your calls.</source>
        <translation>
            <numerusform>%n 条反馈已放到你的来电下。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was here already.</source>
        <translation>这些都已经在这里了。</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回复</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n 通来电</numerusform>
        </translation>
    </message>
    <message>
        <source>The answers are in {path}.</source>
        <translation>回复已写入 {path}。</translation>
    </message>
    <message>
        <source>Open a package to read it here and to answer it, or to put answers to your calls.</source>
        <translation>打开收到的加密包，在这里阅读并回复；或把督导的回复放到你的来电下。</translation>
    </message>
    <message>
        <source>Between two consoles</source>
        <translation>在两台工作站之间</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的回复</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>加密包</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>收到的</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Show sources</source>
        <translation>显示出处</translation>
    </message>
    <message>
        <source>Print page</source>
        <translation>打印本页</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>打印全部</translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation>空白表格</translation>
    </message>
    <message>
        <source>Checklist and safety plan to fill in by hand when there is no power</source>
        <translation>停电时手填的风险清单和安全计划</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <translation>搜索：{text}</translation>
    </message>
    <message numerus="yes">
        <source>%n found. Enter opens its page.</source>
        <translation>
            <numerusform>找到 %n 条。按回车打开所在页面。</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} The first {shown} are shown.</source>
        <translation>{found}显示前 {shown} 条。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>找一切</translation>
    </message>
    <message>
        <source>An action, a prompt, a resource, a caller, a call, a page of the guide</source>
        <translation>动作、提示卡、资源、来电者、来电、指南的一页</translation>
    </message>
    <message>
        <source>Looking through the calls …</source>
        <translation>正在查找来电…</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters.</source>
        <translation>没有叫这个的。少打几个字试试。</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>回到原处</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Caps lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Your passphrase</source>
        <translation>您的口令</translation>
    </message>
    <message>
        <source>At least 15 characters, or six words. A sentence only you would say is easy to keep and hard to guess. It never has to be changed without a reason.</source>
        <translation>至少 15 个字符，或六个词。一句只有您会说的话，好记又难猜。没有理由就不必更换。</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>Creating the vault</source>
        <translation>正在创建保险库</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>That is enough</source>
        <translation>可以了</translation>
    </message>
    <message>
        <source>Breathe in</source>
        <translation>吸气</translation>
    </message>
    <message>
        <source>Breathe out</source>
        <translation>呼气</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>Add somebody</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>更换我的口令</translation>
    </message>
    <message>
        <source>Everyone with a passphrase opens the whole vault; what each of you did stands in the record. Old backups keep opening with the passphrases they were made under.</source>
        <translation>有口令的人都能打开整个保险库；每个人做了什么都留有记录。旧备份仍用当时的口令打开。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（您）</translation>
    </message>
    <message>
        <source>last unlocked {time}</source>
        <translation>上次解锁 {time}</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>还没用过</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>换新码</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>为{name}设新口令</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除{name}</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it offers</source>
        <translation>提供什么</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Keep the entry</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>修改条目</translation>
    </message>
    <message>
        <source>A new entry</source>
        <translation>新条目</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>要有名称。</translation>
    </message>
</context>
<context>
    <name>PlacePanel</name>
    <message>
        <source>Verified today</source>
        <translation>今天已核实</translation>
    </message>
    <message>
        <source>Somebody called the number, and everything here is right.</source>
        <translation>有人打过这个号码，这里写的都对。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移出</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Parts of the safety plan</source>
        <translation>安全计划的各部分</translation>
    </message>
    <message>
        <source>In the caller&apos;s own words, one entry a line</source>
        <translation>用来电者的原话，一条一行</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>读给对方听</translation>
    </message>
    <message>
        <source>A step instead of a promise</source>
        <translation>约定一步，不要一句保证</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一部分</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>What we agree on</source>
        <translation>约定</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the document</source>
        <translation>文档预览</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save the guide as a PDF</source>
        <translation>把指南存为 PDF</translation>
    </message>
    <message>
        <source>Folder for the blank forms</source>
        <translation>空白表格存到哪个文件夹</translation>
    </message>
    <message>
        <source>The blank checklist and the blank safety plan are in {folder}. Print some before you need them.</source>
        <translation>空白的风险清单和安全计划在 {folder}。请提前打印几份备着。</translation>
    </message>
    <message>
        <source>The guide is in {path}.</source>
        <translation>指南已存到 {path}。</translation>
    </message>
</context>
<context>
    <name>ProfilePanel</name>
    <message>
        <source>Before: {profile}</source>
        <translation>上次：{profile}</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>More exactly</source>
        <translation>具体类别</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Not classified yet</source>
        <translation>还没有分类</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>How much of the document is there</source>
        <translation>文件完成了多少</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>Setting the document …</source>
        <translation>正在排版……</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>Prompts</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Next prompt; {key} puts it into the notes</source>
        <translation>下一张提示；{key} 放进记录</translation>
    </message>
    <message>
        <source>What the call is about</source>
        <translation>这通来电谈什么</translation>
    </message>
</context>
<context>
    <name>ProtocolPanel</name>
    <message>
        <source>open {time}</source>
        <translation>已开启 {time}</translation>
    </message>
    <message>
        <source>Crisis protocols</source>
        <translation>危机流程</translation>
    </message>
</context>
<context>
    <name>QuietPage</name>
    <message>
        <source>Ready for the next call</source>
        <translation>可以接下一通来电</translation>
    </message>
    <message>
        <source>{hotline}. The clock starts when you do.</source>
        <translation>{hotline}。您一开始，时钟就开始走。</translation>
    </message>
    <message>
        <source>Start a call</source>
        <translation>接听来电</translation>
    </message>
    <message>
        <source>Call {number}, begun at {time}. The console ended without closing it.</source>
        <translation>来电 {number}，开始于 {time}。控制台退出时它还没有结束。</translation>
    </message>
    <message>
        <source>The last thing kept is from {time}.</source>
        <translation>最后保存的内容是 {time} 的。</translation>
    </message>
    <message>
        <source>A call was interrupted</source>
        <translation>有一通来电中断了</translation>
    </message>
    <message>
        <source>Call {number} is closed and kept. It lasted {time}.</source>
        <translation>来电 {number} 已结束并保存。通话 {time}。</translation>
    </message>
    <message>
        <source>Continue this call</source>
        <translation>继续这通来电</translation>
    </message>
</context>
<context>
    <name>RaiseForm</name>
    <message>
        <source>What you hear that the questions do not show</source>
        <translation>您听到的、问题里没有体现的</translation>
    </message>
    <message>
        <source>Why you raise the level</source>
        <translation>为什么上调等级</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>上调</translation>
    </message>
    <message>
        <source>Raise the level: to which, and why?</source>
        <translation>上调等级：到哪一级，为什么？</translation>
    </message>
    <message>
        <source>New level</source>
        <translation>新等级</translation>
    </message>
</context>
<context>
    <name>RatedDimension</name>
    <message>
        <source>Remark on {dimension}</source>
        <translation>对“{dimension}”的说明</translation>
    </message>
    <message>
        <source>What showed it</source>
        <translation>从哪里看出来的</translation>
    </message>
</context>
<context>
    <name>RatingPart</name>
    <message>
        <source>Anchors of our own, not validated: for learning, never for ranking.</source>
        <translation>描述为自拟，未经验证；用来学习，不用来排名。</translation>
    </message>
    <message>
        <source>Remark on the rating</source>
        <translation>评分说明</translation>
    </message>
    <message>
        <source>Saved as you type; the other side reads it once both have rated.</source>
        <translation>边写边存；双方都评完以后，对方才看得到。</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>Supervisor: {words}</source>
        <translation>督导：{words}</translation>
    </message>
    <message>
        <source>Counsellor: {words}</source>
        <translation>咨询员：{words}</translation>
    </message>
    <message>
        <source>Supervisor {score}: {anchor}</source>
        <translation>督导 {score}：{anchor}</translation>
    </message>
    <message>
        <source>Counsellor {score}: {anchor}</source>
        <translation>自评 {score}：{anchor}</translation>
    </message>
    <message>
        <source>The other rating shows once yours is complete.</source>
        <translation>你评完之后，另一方的评分才会显示。</translation>
    </message>
    <message>
        <source>The same in {exact} of {pairs}, at most one apart in {near}.</source>
        <translation>{pairs} 项里 {exact} 项一致，{near} 项相差不超过一级。</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Show contact details</source>
        <translation>显示联系方式</translation>
    </message>
    <message>
        <source>One more way to reach them</source>
        <translation>添加一种联系方式</translation>
    </message>
    <message numerus="yes">
        <source>%n contact details are kept, apart from the calls. Looking at them is recorded.</source>
        <translation>
            <numerusform>留有 %n 条联系方式，与来电记录分开存放。查看会留下记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>No contact details are kept.</source>
        <translation>没有留存联系方式。</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Only where it is needed to reach them.</source>
        <translation>只在联系时需要才填。</translation>
    </message>
    <message>
        <source>Who they are to the caller</source>
        <translation>与来电者的关系</translation>
    </message>
    <message>
        <source>Keep it apart</source>
        <translation>分开保存</translation>
    </message>
    <message>
        <source>Why they are destroyed</source>
        <translation>为什么销毁</translation>
    </message>
    <message>
        <source>The calls stay. This cannot be taken back.</source>
        <translation>来电记录保留。此操作无法撤回。</translation>
    </message>
    <message>
        <source>Destroy all contact details</source>
        <translation>销毁全部联系方式</translation>
    </message>
    <message>
        <source>not a number: cannot be found by it</source>
        <translation>不像号码，不能用它查找</translation>
    </message>
    <message>
        <source>Remove this one</source>
        <translation>删除这一条</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <source>This is still empty.</source>
        <translation>这里还没有填。</translation>
    </message>
    <message>
        <source>Kept apart.</source>
        <translation>已分开保存。</translation>
    </message>
    <message>
        <source>The contact details are destroyed.</source>
        <translation>联系方式已销毁。</translation>
    </message>
</context>
<context>
    <name>ReadBack</name>
    <message>
        <source>The safety plan, to read back</source>
        <translation>安全计划，读给来电者听</translation>
    </message>
    <message>
        <source>Nothing has been written into the plan yet.</source>
        <translation>计划里还没有写下什么。</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Save it once more</source>
        <translation>再存一份</translation>
    </message>
    <message>
        <source>Encrypted and saved</source>
        <translation>已加密保存</translation>
    </message>
    <message>
        <source>Signed by this workstation, key</source>
        <translation>由本工作站签名，密钥</translation>
    </message>
    <message>
        <source>The signature lies beside the file and travels with it. The sum is in the log of the vault: with either, the file can be told from a changed one later.</source>
        <translation>签名放在文件旁边，随文件一起交出；校验值记在保险库的日志里。以后凭其中之一就能看出文件有没有被改过。</translation>
    </message>
</context>
<context>
    <name>RecordPart</name>
    <message>
        <source>Check the record</source>
        <translation>核查记录</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Number of entries, as printed</source>
        <translation>条数（照纸上）</translation>
    </message>
    <message>
        <source>Letters and digits after it</source>
        <translation>后面的字母和数字</translation>
    </message>
    <message>
        <source>The first sixteen are enough.</source>
        <translation>前十六位就够。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>A backup is made, restored into an empty folder, and every event, every closed call and every page of it is checked. That happens by itself once a week.</source>
        <translation>先做一份备份，恢复到空文件夹里，再逐条日志、逐通来电、逐页核查。每周自动进行一次。</translation>
    </message>
    <message>
        <source>Compare with a printed sheet</source>
        <translation>与打印的交接单比对</translation>
    </message>
    <message>
        <source>Every handover sheet ends with an anchor of the record. If somebody put back a whole older folder, nothing on this computer can tell; the paper can.</source>
        <translation>每张交接单末尾都印有记录的锚点。如果有人把整个文件夹换成旧的，电脑自己看不出来，纸能看出来。</translation>
    </message>
    <message>
        <source>Making a backup, and checking every event and every closed call in it …</source>
        <translation>正在备份，并核对其中的每条事件和每通已结束的来电……</translation>
    </message>
    <message>
        <source>The record is whole: {events} events, {calls} closed calls.</source>
        <translation>记录完好：{events} 条日志，{calls} 通已结案来电。</translation>
    </message>
    <message>
        <source>The record does not match itself. Do not rely on what is named here; tell your supervisor.</source>
        <translation>记录前后对不上。请不要依赖下面列出的内容，并告诉督导。</translation>
    </message>
    <message>
        <source>Changed behind the console&apos;s back: {calls}. They are not relied upon any more; all other calls are as they were written, and work goes on.</source>
        <translation>绕过程序被改动的来电：{calls}。这些不再作数；其他来电都和写下时一样，工作照常。</translation>
    </message>
    <message>
        <source>The log of what was done breaks off at entry {at}; what follows it is not vouched for.</source>
        <translation>日志在第 {at} 条断开，之后的内容无法担保。</translation>
    </message>
    <message>
        <source>Backups from before can be restored; this vault is set aside then, not deleted.</source>
        <translation>可以恢复之前的备份；现在的保险库会移到一旁，不会删除。</translation>
    </message>
    <message>
        <source>It fits: the record goes on from that sheet.</source>
        <translation>相符：现在的记录接着那张交接单。</translation>
    </message>
    <message>
        <source>The vault is older than that sheet: it has fewer entries. Somebody put back an older one, or a backup was restored since.</source>
        <translation>保险库比那张交接单旧，条数更少。有人换回了旧的，或者之后恢复过备份。</translation>
    </message>
    <message>
        <source>It does not fit. Type it once more; if it stays so, this is not the record the sheet was printed from.</source>
        <translation>不相符。请再输一次；仍不相符，就不是打印那张交接单的记录。</translation>
    </message>
    <message>
        <source>Type the number, and at least sixteen of the letters and digits after it.</source>
        <translation>请输入条数，以及后面至少十六位字母和数字。</translation>
    </message>
</context>
<context>
    <name>ReferralPanel</name>
    <message>
        <source>How far it came</source>
        <translation>完成程度</translation>
    </message>
    <message>
        <source>Read the call</source>
        <translation>看这通来电</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电者</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>给出</translation>
    </message>
    <message>
        <source>To mind</source>
        <translation>注意</translation>
    </message>
</context>
<context>
    <name>Reflecting</name>
    <message>
        <source>I would like to talk about it</source>
        <translation>这通来电想和督导聊聊</translation>
    </message>
</context>
<context>
    <name>RefusalPage</name>
    <message>
        <source>There is no vault here</source>
        <translation>这里没有保险库</translation>
    </message>
    <message>
        <source>This vault needs a newer console</source>
        <translation>这个保险库需要更新版本的控制台</translation>
    </message>
    <message>
        <source>This vault is damaged</source>
        <translation>这个保险库已损坏</translation>
    </message>
    <message>
        <source>The files of this vault do not belong together</source>
        <translation>这个保险库的文件对不上</translation>
    </message>
    <message>
        <source>The last entries of the log do not hold together. The calls they are about cannot be vouched for; all other calls are each checked when they are opened.</source>
        <translation>日志最后的几条对不上。它们涉及的来电无法担保；其他来电在打开时逐一核对。</translation>
    </message>
    <message>
        <source>The file that remembers the end of the log is missing or was changed, so nothing here can tell whether entries at the end were taken away. The entries that are there were written by this console.</source>
        <translation>记住日志末尾的文件不见了或被改动过，因此无法判断末尾是否有条目被拿走。现有的条目都由本控制台写入。</translation>
    </message>
    <message>
        <source>The vault is older than it was when it was last closed: somebody put back an older file. What was written since is not in it.</source>
        <translation>保险库比上次关闭时更旧：有人放回了旧文件。此后写下的内容不在其中。</translation>
    </message>
    <message>
        <source>The vault was not opened</source>
        <translation>没有打开保险库</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Folder: {path}</source>
        <translation>文件夹：{path}</translation>
    </message>
    <message>
        <source>Where: {what}</source>
        <translation>位置：{what}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看一次</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Open anyway …</source>
        <translation>仍然打开……</translation>
    </message>
    <message>
        <source>What is affected</source>
        <translation>影响到什么</translation>
    </message>
    <message>
        <source>The newest backup beside it was verified when it was made: {time}.</source>
        <translation>旁边最新的备份在制作时已核对：{time}。</translation>
    </message>
    <message>
        <source>There is no backup beside it; perhaps one lies in the second place.</source>
        <translation>旁边没有备份；第二处位置可能有。</translation>
    </message>
    <message>
        <source>Opened anyway, calls in doubt can be read and not added to. That it was opened so, by whom and when, stays in the log.</source>
        <translation>仍然打开后，存疑的来电只能阅读，不能补记。何人何时这样打开，会留在日志里。</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>Remove {name}</source>
        <translation>移除{name}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不做</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>移除{name}？</translation>
    </message>
    <message>
        <source>The vault moves to a fresh file under a fresh key, and everybody else unlocks as before. The records stay, with the name of whoever wrote them.</source>
        <translation>保险库会换到新文件、新密钥，其他人照常解锁。记录都在，写的人的名字也在。</translation>
    </message>
    <message>
        <source>Copies and backups made before today still open with the passphrase {name} has. Destroy those that could be reached, or keep them locked away.</source>
        <translation>今天之前的副本和备份，仍能用{name}的口令打开。够得着的请销毁，或锁好。</translation>
    </message>
    <message>
        <source>It takes up to a minute; the console locks at the end.</source>
        <translation>最多一分钟，完成后程序会锁定。</translation>
    </message>
    <message>
        <source>the recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>These have not been used since the last update and will have to be set anew: {names}.</source>
        <translation>上次更新后还没用过，之后要重新设置：{names}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{name} cannot unlock any more.</source>
        <translation>{name}不能再解锁。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停下，什么都没有改变。</translation>
    </message>
    <message>
        <source>Moving the vault to a fresh file …</source>
        <translation>正在把保险库换到新文件…</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Which call is answered</source>
        <translation>正在回复哪一通</translation>
    </message>
    <message>
        <source>Answer to the counsellor</source>
        <translation>给咨询员的反馈</translation>
    </message>
    <message>
        <source>What you saw, what was done well, one thing to try next time</source>
        <translation>看到了什么，哪里做得好，下次可以试的一件事</translation>
    </message>
    <message>
        <source>Remark on the rating</source>
        <translation>评分说明</translation>
    </message>
    <message>
        <source>To the call as a whole</source>
        <translation>对整通来电</translation>
    </message>
    <message>
        <source>Quality of the call</source>
        <translation>通话质量</translation>
    </message>
    <message>
        <source>Call {place}</source>
        <translation>来电 {place}</translation>
    </message>
</context>
<context>
    <name>ResourceWords</name>
    <message>
        <source>Taken out</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>Never verified</source>
        <translation>从未核实</translation>
    </message>
    <message>
        <source>Verify again: {day}</source>
        <translation>该再核实：{day}</translation>
    </message>
    <message>
        <source>Verified {day}</source>
        <translation>{day} 核实</translation>
    </message>
</context>
<context>
    <name>ResourcesPage</name>
    <message>
        <source>Search the directory</source>
        <translation>搜索资源</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Referrals under way</source>
        <translation>进行中的转介</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Noted: verified today, by you.</source>
        <translation>已记：你今天核实过。</translation>
    </message>
    <message>
        <source>The entry is kept.</source>
        <translation>条目已保存。</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Nothing is listed here</source>
        <translation>这里还没有</translation>
    </message>
    <message>
        <source>Hospitals, community services and mutual-help groups of your area belong here.</source>
        <translation>本地的医院、社区服务、互助小组放在这里。</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The backup is read and checked whole before it takes the place of the vault. What is there now is set aside, not deleted. What was recorded after the backup is not in it.</source>
        <translation>备份会先完整读取、核查，再取代保险库。现有内容移到一旁，不会删除。备份之后的记录不在其中。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Which backup</source>
        <translation>哪一份备份</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>您是哪一位？</translation>
    </message>
    <message>
        <source>Passphrase, as it was when the backup was made</source>
        <translation>做备份时的口令</translation>
    </message>
    <message>
        <source>Look in another folder …</source>
        <translation>到别的文件夹找…</translation>
    </message>
    <message>
        <source>Check and restore</source>
        <translation>核查并恢复</translation>
    </message>
    <message>
        <source>No backup lies beside the vault. Plug in the stick with the backups and look there.</source>
        <translation>保险库旁边没有备份。请插上存备份的 U 盘，到那里找。</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>in the second place</source>
        <translation>第二处</translation>
    </message>
    <message>
        <source>in the chosen folder</source>
        <translation>所选文件夹</translation>
    </message>
    <message>
        <source>{time} · {place} · {size}</source>
        <translation>{time} · {place} · {size}</translation>
    </message>
    <message>
        <source>With the recovery code of then</source>
        <translation>用当时的恢复码</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>存备份的文件夹</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停下，什么都没有改变。</translation>
    </message>
    <message>
        <source>This backup is not whole. Choose another one.</source>
        <translation>这份备份不完整，请另选一份。</translation>
    </message>
    <message>
        <source>Checking every page and every event of the backup …</source>
        <translation>正在逐页逐条核查备份…</translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed calls are kept</source>
        <translation>已结束来电的保存期</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>您的口令</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>第二位确认人</translation>
    </message>
    <message>
        <source>Passphrase of the second person</source>
        <translation>第二位确认人的口令</translation>
    </message>
    <message>
        <source>Shred the words</source>
        <translation>销毁文字</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Counted from the end of a call; three years is the least. A call on hold is kept until it is let go.</source>
        <translation>从来电结束算起，最少三年。保留中的来电一直保存到解除为止。</translation>
    </message>
    <message>
        <source>Notes, additions, reasons, plans and everything else in words are overwritten, and the contacts of callers of whom nothing else is kept; as well as hand-over notes, contacts made by hand and packages from other consoles that are as old. Levels, answers and other codes stay for the statistics. Backups made before still hold the words until newer ones replace them.</source>
        <translation>记录、补记、理由、计划等一切文字会被覆盖，不再保留其他内容的来电者的联系方式也一并销毁；同样到期的交班备注、手动登记的随访和其他工作站发来的督导包也在内。等级、作答等编码留作统计。此前的备份里仍有这些文字，直到被新的备份替换。</translation>
    </message>
    <message>
        <source>No call is on hold.</source>
        <translation>没有保留中的来电。</translation>
    </message>
    <message numerus="yes">
        <source>%n old papers beside the calls</source>
        <translation>
            <numerusform>另有 %n 份到期材料</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期的来电。</translation>
    </message>
    <message numerus="yes">
        <source>%n calls are due</source>
        <translation>
            <numerusform>%n 通来电到期</numerusform>
        </translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message numerus="yes">
        <source>contacts of %n callers</source>
        <translation>
            <numerusform>%n 位来电者的联系方式</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>解除保留</translation>
    </message>
    <message>
        <source>Let call {number} go</source>
        <translation>解除来电 {number} 的保留</translation>
    </message>
    <message>
        <source>Nobody else has a passphrase here. Add a person first.</source>
        <translation>这里没有第二个人有口令。请先添加人员。</translation>
    </message>
    <message numerus="yes">
        <source>The words of %n calls are shredded.</source>
        <translation>
            <numerusform>%n 通来电的文字已销毁。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old papers are shredded.</source>
        <translation>
            <numerusform>已销毁 %n 份到期材料。</numerusform>
        </translation>
    </message>
    <message>
        <source>Shredding …</source>
        <translation>正在销毁……</translation>
    </message>
</context>
<context>
    <name>ReturnedCard</name>
    <message>
        <source>From supervision</source>
        <translation>来自督导</translation>
    </message>
</context>
<context>
    <name>RiskLine</name>
    <message>
        <source>Risk over the call</source>
        <translation>这通来电的风险变化</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Call</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Case log</source>
        <translation>来电记录</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>来电者</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>随访</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督导</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>成长</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>For the next one</source>
        <translation>留给下一班</translation>
    </message>
    <message>
        <source>Who will call, what is agreed, what to mind. Codes instead of names.</source>
        <translation>谁会再来电、约定了什么、要注意什么。用代码，不写姓名。</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Hand-over sheet as PDF</source>
        <translation>交班单 PDF</translation>
    </message>
    <message>
        <source>To the next shift</source>
        <translation>开下一班</translation>
    </message>
    <message>
        <source>The shift is open</source>
        <translation>班次已开</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>已交班</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n 通来电</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Same</name>
    <message>
        <source>Join two codes of one person</source>
        <translation>合并同一个人的两个代号</translation>
    </message>
    <message>
        <source>Calls about somebody else</source>
        <translation>替别人来电</translation>
    </message>
    <message>
        <source>{code} may be the same person: {why}</source>
        <translation>{code} 可能是同一个人：{why}</translation>
    </message>
    <message>
        <source>Join …</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>{code} was joined to this caller</source>
        <translation>{code} 已并入这位来电者</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>{code} looks alike and is somebody else</source>
        <translation>{code} 相似，但不是同一人</translation>
    </message>
    <message>
        <source>Suggest it again</source>
        <translation>恢复提示</translation>
    </message>
    <message>
        <source>Calls about {code} {relation}</source>
        <translation>为 {code} 来电 {relation}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>{code} calls about them {relation}</source>
        <translation>{code} 为其来电 {relation}</translation>
    </message>
    <message>
        <source>No other code is known to belong here.</source>
        <translation>没有发现属于这里的其他代号。</translation>
    </message>
    <message>
        <source>The other code</source>
        <translation>另一个代号</translation>
    </message>
    <message>
        <source>Its calls are then found here; nothing is rewritten.</source>
        <translation>它的来电会归到这里；原记录不改动。</translation>
    </message>
    <message>
        <source>Why, or why not</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Also needed to take it back.</source>
        <translation>撤回时也要填写。</translation>
    </message>
    <message>
        <source>Join it to this caller</source>
        <translation>并入这位来电者</translation>
    </message>
    <message>
        <source>Code of the person concerned</source>
        <translation>当事人的代号</translation>
    </message>
    <message>
        <source>Who the caller is to them</source>
        <translation>来电者是其什么人</translation>
    </message>
    <message>
        <source>Keep the link</source>
        <translation>保存关联</translation>
    </message>
    <message>
        <source>They are apart again.</source>
        <translation>已重新分开。</translation>
    </message>
    <message>
        <source>Not suggested any more. It can be taken back here.</source>
        <translation>不再提示。可以在这里撤回。</translation>
    </message>
    <message>
        <source>Suggested again.</source>
        <translation>已恢复提示。</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <source>Joined. It can be taken back here.</source>
        <translation>已合并，可以在这里撤回。</translation>
    </message>
    <message>
        <source>The link is kept.</source>
        <translation>关联已保存。</translation>
    </message>
    <message>
        <source>This is still empty.</source>
        <translation>这里还没有填。</translation>
    </message>
    <message>
        <source>Nobody is known under this code.</source>
        <translation>没有这个代号的来电者。</translation>
    </message>
    <message>
        <source>This is the same caller already.</source>
        <translation>这就是同一位来电者。</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>not read</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>{scale}: {start} at the start, {end} before closing</source>
        <translation>{scale}：开始时 {start}，结束前 {end}</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Start a call with them</source>
        <translation>给对方打电话</translation>
    </message>
</context>
<context>
    <name>Sealing</name>
    <message>
        <source>Passphrase for the recipient</source>
        <translation>给收件人的口令</translation>
    </message>
    <message>
        <source>Give it to the recipient by another way than the file.</source>
        <translation>请用与文件不同的途径告诉收件人。</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>再输一次口令</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>Folder for the document</source>
        <translation>保存文件的文件夹</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>{piece}: levels are R0 to R4, such as level:R4 or level:R2+.</source>
        <translation>{piece}：等级是 R0 到 R4，比如 等级:R4 或 等级:R2+。</translation>
    </message>
    <message>
        <source>{piece}: there is no such day. Write 2026, 2026-05 or 2026-05-31.</source>
        <translation>{piece}：没有这一天。请写 2026、2026-05 或 2026-05-31。</translation>
    </message>
    <message>
        <source>{piece}: there is no such kind of call, try self, other or silent.</source>
        <translation>{piece}：没有这种来电类型，可写 本人、他人、沉默。</translation>
    </message>
    <message>
        <source>{piece}: nobody here has this name.</source>
        <translation>{piece}：这里没有叫这个名字的人。</translation>
    </message>
    <message>
        <source>{piece}: this is no code of a caller, such as C-0192.</source>
        <translation>{piece}：这不是来电者代码，比如 C-0192。</translation>
    </message>
    <message>
        <source>{piece}: a minus works before words only.</source>
        <translation>{piece}：减号只能放在词的前面。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search all calls, also level:R4  caller:C-0192  by:  type:  before:2026-05  after:</source>
        <translation>搜索全部来电，可加  等级:R4  来电者:C-0192  咨询员:  类型:  之前:2026-05  之后:</translation>
    </message>
    <message>
        <source>Search the notes of all calls</source>
        <translation>搜索所有来电的记录</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入的内容</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Not locked: the last words could not be stored.</source>
        <translation>没有锁定：最后写的内容没能保存。</translation>
    </message>
    <message>
        <source>They are still here, and covered.</source>
        <translation>内容还在这里，已经遮住。</translation>
    </message>
    <message>
        <source>Make room on the disk, or lock again within half a minute to lock without them.</source>
        <translation>请在磁盘上腾出空间；或在半分钟内再锁一次，就会不带这些内容锁定。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观和语言</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>This hotline</source>
        <translation>本热线</translation>
    </message>
    <message>
        <source>Chapter of the settings</source>
        <translation>设置的章节</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保存期</translation>
    </message>
    <message>
        <source>Emergency file</source>
        <translation>应急文件</translation>
    </message>
    <message>
        <source>Who can unlock</source>
        <translation>谁能解锁</translation>
    </message>
    <message>
        <source>How long records are kept</source>
        <translation>记录保存多久</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>谁做了什么</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Lock after minutes without a touch</source>
        <translation>几分钟没有操作就锁定</translation>
    </message>
    <message>
        <source>Locking ends the program and starts a fresh one, so nothing stays in memory. During a call the screen is hidden instead, and your passphrase brings it back.</source>
        <translation>锁定时程序会结束并重新启动，内存里什么都不留。通话中则只遮住屏幕，输入口令就回来。</translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答</translation>
    </message>
    <message>
        <source>Result and judgement</source>
        <translation>结果与判断</translation>
    </message>
</context>
<context>
    <name>SheetResult</name>
    <message>
        <source>The caller&apos;s own view</source>
        <translation>来电者自己的看法</translation>
    </message>
    <message>
        <source>The counsellor&apos;s judgement</source>
        <translation>咨询员的判断</translation>
    </message>
    <message>
        <source>A score is an aid; it never decides.</source>
        <translation>分数只是辅助，从不作决定。</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>不计分</translation>
    </message>
    <message>
        <source>{sum} so far, {open} not answered</source>
        <translation>目前 {sum}，还有 {open} 题未答</translation>
    </message>
    <message>
        <source>{sum} of {most}</source>
        <translation>{sum} / {most}</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>The caller&apos;s own view</source>
        <translation>来电者自己的看法</translation>
    </message>
    <message>
        <source>The counsellor&apos;s judgement</source>
        <translation>咨询员的判断</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>不计分</translation>
    </message>
    <message>
        <source>Not complete: {open} not answered</source>
        <translation>未填完：{open} 题未答</translation>
    </message>
    <message>
        <source>Score {sum}</source>
        <translation>分数 {sum}</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答</translation>
    </message>
</context>
<context>
    <name>SheetsPanel</name>
    <message>
        <source>Questionnaires and worksheets</source>
        <translation>量表与工作表</translation>
    </message>
    <message>
        <source>All questionnaires</source>
        <translation>全部量表</translation>
    </message>
    <message>
        <source>Safety comes first now; questionnaires can wait for a calmer moment.</source>
        <translation>此刻安全优先；量表等平稳些再做。</translation>
    </message>
    <message>
        <source>Fill it in   Enter</source>
        <translation>开始填写   Enter</translation>
    </message>
    <message>
        <source>not validated</source>
        <translation>未经验证</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>现在就问</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>经验证</translation>
    </message>
    <message>
        <source>Not validated</source>
        <translation>未经验证</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Care of yourself</source>
        <translation>照顾自己</translation>
    </message>
    <message>
        <source>Told outside the line</source>
        <translation>对外告知</translation>
    </message>
    <message>
        <source>Which part</source>
        <translation>看哪一部分</translation>
    </message>
    <message>
        <source>The shift is open.</source>
        <translation>已开班。</translation>
    </message>
    <message>
        <source>The shift is closed. Its sheet is for the next one.</source>
        <translation>已交班，交班单留给下一班。</translation>
    </message>
</context>
<context>
    <name>ShiftTime</name>
    <message>
        <source>Open the shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Shift {time}</source>
        <translation>班次 {time}</translation>
    </message>
</context>
<context>
    <name>ShortForm</name>
    <message>
        <source>Back to the call</source>
        <translation>回到通话</translation>
    </message>
    <message>
        <source>What kind of call is it?</source>
        <translation>这是哪种来电？</translation>
    </message>
    <message>
        <source>Where nothing more has to be asked, it is closed at once.</source>
        <translation>没有别的要问时，直接关闭。</translation>
    </message>
    <message>
        <source>Nobody spoke. No sound of danger was heard.</source>
        <translation>无人说话，未听到危险的声响。</translation>
    </message>
    <message>
        <source>Nothing dangerous</source>
        <translation>没有危险的声响</translation>
    </message>
    <message>
        <source>Something that worries me</source>
        <translation>有让人担心的声响</translation>
    </message>
    <message>
        <source>What was to be heard?</source>
        <translation>听到了什么？</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Show all keys</source>
        <translation>显示所有快捷键</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>找一切</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>To the call</source>
        <translation>到来电</translation>
    </message>
    <message>
        <source>To the case log</source>
        <translation>到来电记录</translation>
    </message>
    <message>
        <source>To the guide</source>
        <translation>到指南</translation>
    </message>
    <message>
        <source>To the callers</source>
        <translation>到来电者</translation>
    </message>
    <message>
        <source>To the follow-ups</source>
        <translation>去随访</translation>
    </message>
    <message>
        <source>To the shift</source>
        <translation>去班次</translation>
    </message>
    <message>
        <source>To the directory</source>
        <translation>去资源</translation>
    </message>
    <message>
        <source>To supervision</source>
        <translation>到督导</translation>
    </message>
    <message>
        <source>To my development</source>
        <translation>到我的成长</translation>
    </message>
    <message>
        <source>To the statistics</source>
        <translation>到统计</translation>
    </message>
    <message>
        <source>To the settings</source>
        <translation>到设置</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>收起提示</translation>
    </message>
    <message>
        <source>Start a call</source>
        <translation>接听来电</translation>
    </message>
    <message>
        <source>Caller code</source>
        <translation>来电者代号</translation>
    </message>
    <message>
        <source>What is known of the caller</source>
        <translation>来电者卡片</translation>
    </message>
    <message>
        <source>Insert a time stamp</source>
        <translation>插入时间戳</translation>
    </message>
    <message>
        <source>Mark as the caller&apos;s words</source>
        <translation>标为来电者原话</translation>
    </message>
    <message>
        <source>Mark as your judgement</source>
        <translation>标为自己的判断</translation>
    </message>
    <message>
        <source>Mark as not verified</source>
        <translation>标为未核实</translation>
    </message>
    <message>
        <source>To the stages and prompts</source>
        <translation>到阶段和提示</translation>
    </message>
    <message>
        <source>To the notes</source>
        <translation>到记录</translation>
    </message>
    <message>
        <source>To the risk checklist</source>
        <translation>到风险清单</translation>
    </message>
    <message>
        <source>To the crisis protocol</source>
        <translation>到危机流程</translation>
    </message>
    <message>
        <source>To the safety plan</source>
        <translation>到安全计划</translation>
    </message>
    <message>
        <source>To the questionnaires</source>
        <translation>到量表</translation>
    </message>
    <message>
        <source>To the classification</source>
        <translation>到分类画像</translation>
    </message>
    <message>
        <source>Refer, report</source>
        <translation>转介上报</translation>
    </message>
    <message>
        <source>Read the safety plan back</source>
        <translation>把安全计划读给来电者</translation>
    </message>
    <message>
        <source>Hide the screen</source>
        <translation>遮住屏幕</translation>
    </message>
    <message>
        <source>Keep the call elsewhere</source>
        <translation>把这通来电存到别处</translation>
    </message>
    <message>
        <source>The line went dead</source>
        <translation>电话断了</translation>
    </message>
    <message>
        <source>Close the call</source>
        <translation>结束来电</translation>
    </message>
    <message>
        <source>To the next unasked question</source>
        <translation>到下一个未问的问题</translation>
    </message>
    <message>
        <source>To the suggested question</source>
        <translation>去建议的问题</translation>
    </message>
    <message>
        <source>Put the suggestion away</source>
        <translation>收起建议</translation>
    </message>
    <message>
        <source>Stage 1, and so on to 6</source>
        <translation>第 1 阶段，依次到第 6 阶段</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>下一阶段</translation>
    </message>
    <message>
        <source>Stage before</source>
        <translation>上一阶段</translation>
    </message>
    <message>
        <source>Next prompt</source>
        <translation>下一条提示</translation>
    </message>
    <message>
        <source>Prompt before</source>
        <translation>上一条提示</translation>
    </message>
    <message>
        <source>Told about the recording</source>
        <translation>已告知录音</translation>
    </message>
    <message>
        <source>Told about confidentiality</source>
        <translation>已告知保密</translation>
    </message>
    <message>
        <source>Raise the level by hand</source>
        <translation>手动上调等级</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Coded data</source>
        <translation>编码数据</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新建一条</translation>
    </message>
    <message>
        <source>Keep what was entered</source>
        <translation>保存填好的内容</translation>
    </message>
    <message>
        <source>Next place to mask</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Place to mask before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Mask it</source>
        <translation>遮蔽这一处</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>Mask what is selected</source>
        <translation>遮蔽所选文字</translation>
    </message>
    <message>
        <source>Text looked through</source>
        <translation>这段已看完</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation>打印本页</translation>
    </message>
    <message>
        <source>Print the guide</source>
        <translation>打印整本指南</translation>
    </message>
    <message>
        <source>Supervision summary</source>
        <translation>督导摘要</translation>
    </message>
    <message>
        <source>Silent, wrong number …</source>
        <translation>静默、打错等短来电</translation>
    </message>
    <message>
        <source>Put the prompt or answer into the notes</source>
        <translation>提示或作答放进记录</translation>
    </message>
    <message>
        <source>Add to a closed call</source>
        <translation>补充已结束的来电</translation>
    </message>
    <message>
        <source>Lower the level</source>
        <translation>下调等级</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>SitePart</name>
    <message>
        <source>What you change here counts from the next unlock on.</source>
        <translation>这里改的，下次解锁起生效。</translation>
    </message>
    <message>
        <source>A supervisor can change this.</source>
        <translation>由督导修改。</translation>
    </message>
    <message>
        <source>Name of the hotline</source>
        <translation>热线名称</translation>
    </message>
    <message>
        <source>As you greet callers.</source>
        <translation>接起电话时怎么自报家门。</translation>
    </message>
    <message>
        <source>Area it serves</source>
        <translation>服务地区</translation>
    </message>
    <message>
        <source>What callers are told about recording</source>
        <translation>录音告知怎么说</translation>
    </message>
    <message>
        <source>Numbers at hand during a call</source>
        <translation>通话时手边的号码</translation>
    </message>
    <message>
        <source>One a line: the number, then whose it is. The first three stand on the line of the call.</source>
        <translation>一行一个：先写号码，再写是哪里。前三个显示在通话栏上。</translation>
    </message>
    <message>
        <source>Stands where a sentence of the guide says {recording}; in the language you read this in.</source>
        <translation>指南里写 {recording} 的地方换成这句话；改的是当前界面语言的这一句。</translation>
    </message>
    <message>
        <source>Follow-up after {level}</source>
        <translation>{level} 之后的随访</translation>
    </message>
    <message>
        <source>Empty: as the guide says.</source>
        <translation>留空就按指南。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Every line begins with a number, such as: 120 ambulance</source>
        <translation>每行以号码开头，例如：120 急救</translation>
    </message>
    <message>
        <source>Write times with commas between, such as: 1 day, 1 week</source>
        <translation>时间之间用逗号隔开，例如：1 天，1 周</translation>
    </message>
    <message>
        <source>Kept; it counts from the next unlock on.</source>
        <translation>已保存，下次解锁起生效。</translation>
    </message>
</context>
<context>
    <name>Sorted</name>
    <message>
        <source>Profile</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>Special groups</source>
        <translation>特殊人群</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>Stages of the call</source>
        <translation>来电的阶段</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>{days}. Practice calls are not counted.</source>
        <translation>{days}。练习来电不计入。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Problem, as it is reported</source>
        <translation>问题类别（上报口径）</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Closed complete</source>
        <translation>完整结束</translation>
    </message>
    <message>
        <source>Highly critical (R4)</source>
        <translation>高度危急（R4）</translation>
    </message>
    <message>
        <source>Frequent callers</source>
        <translation>反复来电</translation>
    </message>
    <message>
        <source>Time on the line</source>
        <translation>通话总时长</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Step {number} of {last}</source>
        <translation>第 {number} 步，共 {last} 步</translation>
    </message>
</context>
<context>
    <name>StepDetail</name>
    <message>
        <source>How far this step has come</source>
        <translation>这一步进行到哪里</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>Steps of the crisis protocol</source>
        <translation>危机流程的步骤</translation>
    </message>
    <message>
        <source>Digits say how far a step has come, Enter goes to what has to be noted</source>
        <translation>数字键标记进行到哪里，Enter 到需要记下的内容</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Keep going</source>
        <translation>再长一点</translation>
    </message>
    <message>
        <source>Good enough</source>
        <translation>够用</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>很好</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>口令强度</translation>
    </message>
</context>
<context>
    <name>Strengths</name>
    <message>
        <source>Whose strengths</source>
        <translation>谁的所长</translation>
    </message>
    <message>
        <source>Suggested to callers whose profile asks for it. Set by oneself.</source>
        <translation>画像需要时会向来电者匹配。由本人填写。</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Prompts: {name}</source>
        <translation>提示：{name}</translation>
    </message>
    <message>
        <source>follow-up within {hours} h</source>
        <translation>{hours} 小时内随访</translation>
    </message>
</context>
<context>
    <name>SupervisionPage</name>
    <message>
        <source>The document could not be made</source>
        <translation>没能生成文档</translation>
    </message>
</context>
<context>
    <name>SupervisionWords</name>
    <message>
        <source>closed while a flag asked to stay</source>
        <translation>警示要求先不挂断时已结束</translation>
    </message>
    <message>
        <source>a talk is asked for</source>
        <translation>想谈一谈</translation>
    </message>
    <message>
        <source>level lowered</source>
        <translation>等级被下调</translation>
    </message>
    <message>
        <source>level raised by hand</source>
        <translation>人工上调过等级</translation>
    </message>
    <message>
        <source>not eased by the end</source>
        <translation>结束时没有缓和</translation>
    </message>
    <message>
        <source>closed incomplete</source>
        <translation>未完整结束</translation>
    </message>
    <message>
        <source>went on after an interruption</source>
        <translation>中断后续记</translation>
    </message>
    <message>
        <source>What I want to understand</source>
        <translation>我想弄清的是</translation>
    </message>
    <message>
        <source>One real question: where did I get stuck?</source>
        <translation>带一个真问题：我在哪一刻卡住了？</translation>
    </message>
    <message>
        <source>What I felt</source>
        <translation>我的感受</translation>
    </message>
    <message>
        <source>During the call and now. Only you and your supervisor read this.</source>
        <translation>通话时的，和现在的。只有你和督导看得到。</translation>
    </message>
    <message>
        <source>Where I was unsure</source>
        <translation>我没有把握的地方</translation>
    </message>
    <message>
        <source>What did I avoid asking? What would another have done?</source>
        <translation>我躲开了哪一句没问？换个人会怎么做？</translation>
    </message>
    <message>
        <source>What I would do again</source>
        <translation>下次我还会这样做的</translation>
    </message>
    <message>
        <source>Something that helped, however small.</source>
        <translation>起了作用的一件事，再小也算。</translation>
    </message>
    <message numerus="yes">
        <source>%n steps open</source>
        <translation>
            <numerusform>%n 步没有做完</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked</source>
        <translation>
            <numerusform>%n 项未问</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>随访、转介</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>计划、量表</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>画像、约定</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>督导、档案</translation>
    </message>
    <message>
        <source>Show of the history</source>
        <translation>显示哪些经过</translation>
    </message>
    <message>
        <source>History of the caller</source>
        <translation>来电者的经过</translation>
    </message>
    <message>
        <source>Nothing of this kind is recorded.</source>
        <translation>没有这类记录。</translation>
    </message>
    <message numerus="yes">
        <source>Still due: %n</source>
        <translation>
            <numerusform>待做 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>So far</source>
        <translation>至今</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>What colleagues should know</source>
        <translation>同事需要知道的</translation>
    </message>
    <message>
        <source>Shown at pick-up. No names, numbers or addresses: they belong to the contact details.</source>
        <translation>接起时会显示。不写姓名、号码、住址，那些放在联系方式里。</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>什么有帮助</translation>
    </message>
    <message>
        <source>In the caller&apos;s words, where you can.</source>
        <translation>尽量用来电者的原话。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Agreed way of working</source>
        <translation>相处约定</translation>
    </message>
    <message>
        <source>Nothing is agreed. Present danger is asked about on every call, whatever is agreed.</source>
        <translation>还没有约定。无论有什么约定，每一通来电都要问当下的危险。</translation>
    </message>
    <message numerus="yes">
        <source>%n calls in the last 30 days.</source>
        <translation>
            <numerusform>近 30 天 %n 通来电。</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreed since {since}, by {person}.</source>
        <translation>自 {since} 起约定，由 {person} 记录。</translation>
    </message>
    <message>
        <source>Agreed from {since} until {until}, by {person}.</source>
        <translation>约定自 {since} 至 {until}，由 {person} 记录。</translation>
    </message>
    <message>
        <source>Who is there for them</source>
        <translation>固定支持人</translation>
    </message>
    <message>
        <source>Agreed times</source>
        <translation>约定时间</translation>
    </message>
    <message>
        <source>For example: Wednesdays after 20:00, half an hour</source>
        <translation>例如：周三 20:00 以后，半小时</translation>
    </message>
    <message>
        <source>How we work together</source>
        <translation>怎样一起工作</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天</translation>
    </message>
    <message>
        <source>180 days</source>
        <translation>180 天</translation>
    </message>
    <message>
        <source>open end</source>
        <translation>不限期</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Keep as agreed</source>
        <translation>保存约定</translation>
    </message>
    <message>
        <source>End the agreement</source>
        <translation>结束约定</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>The agreement is kept.</source>
        <translation>约定已保存。</translation>
    </message>
    <message>
        <source>The agreement has ended.</source>
        <translation>约定已结束。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Practice: all callers and calls are made up</source>
        <translation>练习：来电者和来电均为虚构</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Nine groups of four, as printed.</source>
        <translation>九组，每组四个字符，和打印的一样。</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>正在解锁</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Opening although the log does not hold. This is recorded.</source>
        <translation>事件链对不上，仍要打开。此事会被记录。</translation>
    </message>
    <message>
        <source>Practice vault: every caller and call in it is made up. Passphrase: {passphrase}</source>
        <translation>练习库：其中的来电者和来电都是虚构的。口令：{passphrase}</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>您是哪一位？</translation>
    </message>
    <message>
        <source>Unlock with a passphrase</source>
        <translation>用口令解锁</translation>
    </message>
    <message>
        <source>Passphrase lost? Use the recovery code</source>
        <translation>口令丢了？用恢复码</translation>
    </message>
    <message>
        <source>Caps lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>After several wrong tries: again in {seconds} s</source>
        <translation>连续输错几次：{seconds} 秒后再试</translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation>正在解锁……</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>The weekly check found that the record does not match itself.</source>
        <translation>每周核查发现记录前后对不上。</translation>
    </message>
    <message>
        <source>The calls can go on being recorded.</source>
        <translation>来电可以照常记录。</translation>
    </message>
    <message>
        <source>A supervisor sees in the settings, under Vault, what is affected and what to do.</source>
        <translation>督导可在设置的「保险库」里看到受影响的内容和该怎么做。</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>the recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Unlocked before: {time}, {name}.</source>
        <translation>上一次解锁：{time}，{name}。</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong tries on your passphrase since you were here last.</source>
        <translation>
            <numerusform>您上次离开后，有 %n 次口令输错。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultPart</name>
    <message>
        <source>How the vault is</source>
        <translation>保险库状况</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>The vault protects against whoever takes this computer, its disk or a backup, and shows when a record was changed behind its back. It cannot protect against malicious software while it is unlocked, against cameras, or against somebody who forces you. Everyone with a passphrase can open the whole vault.</source>
        <translation>电脑、硬盘或备份落到别人手里时，保险库能保护记录；有人私下改动记录，它也看得出来。但解锁之后的恶意软件、镜头偷拍、有人胁迫，它防不住。每个有口令的人都能打开整个保险库。</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>The notes with what was corrected</source>
        <translation>记录及更正之处</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>A safe place for your calls</source>
        <translation>给来电一个安稳的地方</translation>
    </message>
    <message>
        <source>Everything you record is encrypted on this computer. There is no network and no cloud, and nobody can read it without a passphrase.</source>
        <translation>您记录的一切都在这台电脑上加密。没有网络，没有云端；没有口令，谁也读不了。</translation>
    </message>
    <message>
        <source>The vault will be kept in</source>
        <translation>保险库将放在</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
    <message>
        <source>Restore a backup instead</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Folder for the vault</source>
        <translation>保险库文件夹</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Tingan</source>
        <translation>听岸</translation>
    </message>
</context>
<context>
    <name>WishCard</name>
    <message>
        <source>Talked about it</source>
        <translation>谈过了</translation>
    </message>
    <message>
        <source>Asked to talk it over</source>
        <translation>想聊聊这通来电</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Act now</source>
        <translation>即刻</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>高危</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>No flag seen</source>
        <translation>未见警示</translation>
    </message>
    <message>
        <source>Not yet assessed</source>
        <translation>评估未完成</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>拒答</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未问</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>Before closing</source>
        <translation>结束前</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待做</translation>
    </message>
    <message>
        <source>Discussed</source>
        <translation>已谈</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>未成</translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>征求同意</translation>
    </message>
    <message>
        <source>Only with consent</source>
        <translation>同意后才做</translation>
    </message>
    <message>
        <source>Consent not needed</source>
        <translation>不需同意</translation>
    </message>
    <message>
        <source>For themselves</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>About someone else</source>
        <translation>为他人来电</translation>
    </message>
    <message>
        <source>Silent call</source>
        <translation>沉默来电</translation>
    </message>
    <message>
        <source>Frequent caller</source>
        <translation>反复来电</translation>
    </message>
    <message>
        <source>Harassing call</source>
        <translation>骚扰来电</translation>
    </message>
    <message>
        <source>Asking for information</source>
        <translation>咨询信息</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>打错</translation>
    </message>
    <message>
        <source>Practice call</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>由规则</translation>
    </message>
    <message>
        <source>Raised by hand</source>
        <translation>人工上调</translation>
    </message>
    <message>
        <source>Lowered by the supervisor</source>
        <translation>督导下调</translation>
    </message>
    <message>
        <source>Call started</source>
        <translation>来电开始</translation>
    </message>
    <message>
        <source>Picked up again</source>
        <translation>接着记录</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Safety plan begun</source>
        <translation>开始安全计划</translation>
    </message>
    <message>
        <source>Questionnaire begun</source>
        <translation>开始量表</translation>
    </message>
    <message>
        <source>Call closed</source>
        <translation>来电结束</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>补充</translation>
    </message>
    <message>
        <source>Summary exported</source>
        <translation>已导出摘要</translation>
    </message>
    <message>
        <source>Question not asked</source>
        <translation>问题未问</translation>
    </message>
    <message>
        <source>Scale not read</source>
        <translation>量表未评</translation>
    </message>
    <message>
        <source>Step still to do</source>
        <translation>步骤待做</translation>
    </message>
    <message>
        <source>No safety plan</source>
        <translation>没有安全计划</translation>
    </message>
    <message>
        <source>Not told about the recording</source>
        <translation>未告知录音</translation>
    </message>
    <message>
        <source>Not told about confidentiality and its limits</source>
        <translation>未告知保密及其例外</translation>
    </message>
    <message>
        <source>No caller code</source>
        <translation>没有来电者代号</translation>
    </message>
    <message>
        <source>No notes</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>A flag asks not to end the call yet</source>
        <translation>有警示要求先不结束来电</translation>
    </message>
    <message>
        <source>Missed after a high risk</source>
        <translation>高危后错过的随访</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Consent not asked</source>
        <translation>同意未问</translation>
    </message>
    <message>
        <source>Caller agreed</source>
        <translation>来电者同意</translation>
    </message>
    <message>
        <source>Caller declined</source>
        <translation>来电者不愿</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待做</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>打通了</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没人接</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>别人接的</translation>
    </message>
    <message>
        <source>No more calls</source>
        <translation>不愿再接</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>有一些</translation>
    </message>
    <message>
        <source>It did not help</source>
        <translation>没帮助</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已给</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>已就诊</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不去</translation>
    </message>
    <message>
        <source>Confidentiality ended</source>
        <translation>突破保密</translation>
    </message>
    <message>
        <source>Mandatory report</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>无法告知</translation>
    </message>
    <message>
        <source>You can say</source>
        <translation>可以说</translation>
    </message>
    <message>
        <source>You can ask</source>
        <translation>可以问</translation>
    </message>
    <message>
        <source>Better not say</source>
        <translation>避免说</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>做</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>还稳</translation>
    </message>
    <message>
        <source>Tired</source>
        <translation>累了</translation>
    </message>
    <message>
        <source>Shaken</source>
        <translation>心里不平静</translation>
    </message>
    <message>
        <source>Validated instrument</source>
        <translation>经验证的量表</translation>
    </message>
    <message>
        <source>Site worksheet, not validated</source>
        <translation>站点工作表，未经验证</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>本人号码</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>安全计划</translation>
    </message>
    <message>
        <source>Scale or questionnaire</source>
        <translation>量尺或量表</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>分类画像</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>随访</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Told outside the line</source>
        <translation>突破保密或报告</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督导</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>相处约定</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Codes joined</source>
        <translation>合并代号</translation>
    </message>
    <message>
        <source>Joining taken back</source>
        <translation>撤回合并</translation>
    </message>
    <message>
        <source>Contact details destroyed</source>
        <translation>销毁联系方式</translation>
    </message>
    <message>
        <source>Caller file exported</source>
        <translation>导出来电者档案</translation>
    </message>
    <message>
        <source>the same number</source>
        <translation>号码相同</translation>
    </message>
    <message>
        <source>the same number, a guardian&apos;s</source>
        <translation>号码相同（监护人）</translation>
    </message>
    <message>
        <source>the same number, an emergency contact&apos;s</source>
        <translation>号码相同（紧急联系人）</translation>
    </message>
    <message>
        <source>the same code, written differently</source>
        <translation>代号相同，写法不同</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>部分完成</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>Somewhat</source>
        <translation>有一点</translation>
    </message>
    <message>
        <source>Did not help</source>
        <translation>没有帮助</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>督导</translation>
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
        <source>Night</source>
        <translation>夜间</translation>
    </message>
</context>
<context>
    <name>WrapUp</name>
    <message>
        <source>End the call</source>
        <translation>结束来电</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Why it stays incomplete</source>
        <translation>为什么不填完</translation>
    </message>
    <message>
        <source>Why the call stays incomplete</source>
        <translation>为什么这通来电不填完</translation>
    </message>
    <message>
        <source>Caller hung up</source>
        <translation>来电者挂断</translation>
    </message>
    <message>
        <source>Handed to supervisor</source>
        <translation>已转交督导</translation>
    </message>
    <message>
        <source>Close the call</source>
        <translation>关闭这通来电</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>返回来电</translation>
    </message>
    <message>
        <source>Not classified yet</source>
        <translation>还没有分类</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Follow-ups after the call: {spans}. {consent}.</source>
        <translation>结束后随访：{spans}。{consent}。</translation>
    </message>
    <message>
        <source>Better stay on the line: {why}. Ask the supervisor in before you close.</source>
        <translation>最好先不要挂断：{why}。结束之前请督导加入。</translation>
    </message>
    <message>
        <source>Go to an entry to fill it in, or close with a reason.</source>
        <translation>到某一项去补上，或写明原因后结束。</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>都齐了。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>危机流程</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>风险清单</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Close as incomplete</source>
        <translation>未填完，关闭来电</translation>
    </message>
</context>
<context>
    <name>_Painter</name>
    <message>
        <source>nothing stood out</source>
        <translation>没有特别之处</translation>
    </message>
    <message>
        <source>answered, new</source>
        <translation>有新反馈</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写</translation>
    </message>
</context>
<context>
    <name>_Unmasked</name>
    <message>
        <source>Leave without masking …</source>
        <translation>不遮蔽就交出 …</translation>
    </message>
    <message>
        <source>It is kept with the export. The document says that nothing was masked.</source>
        <translation>原因会随这次导出一并留存。文件上会写明没有遮蔽。</translation>
    </message>
    <message>
        <source>Why it has to leave as it was typed</source>
        <translation>为什么要原样交出</translation>
    </message>
    <message>
        <source>Leave as it was typed</source>
        <translation>原样交出</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>请用几个字说明原因。</translation>
    </message>
</context>
</TS>
