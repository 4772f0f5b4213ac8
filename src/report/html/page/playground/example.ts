/** Four short conversations to try, written for this page: in two the same text was pasted, in two somebody answered. */
export const example = `[10:02:11] Customer: Hi, my name is Ruth Calder. My washing machine arrived this morning with a cracked door and I am really upset, I took the day off for this. When can you bring a new one?
[10:02:14] Agent: Thank you for contacting us today. We apologize for any inconvenience caused and appreciate your patience while we look into this matter. Please reply with your order details so that we can assist you further.
[10:03:40] Customer: I gave you my details in the form. When will the new one come?
[10:03:44] Agent: Thank you for contacting us today. We apologize for any inconvenience caused and appreciate your patience while we look into this matter. Please reply with your order details so that we can assist you further.
---
[11:15:02] Customer: Hello, I'm Tom Adeyemi. I was charged twice for my October bill, can I get the second payment back?
[11:16:20] Agent: Hello Tom, that is annoying, and I can see both payments here, on the 3rd and on the 4th of October. I have just sent the second one back; your bank usually shows it by Thursday.
[11:17:05] Customer: Brilliant, thank you so much.
[11:17:31] Agent: You're welcome, Tom. If it is not there on Thursday evening, write to me and I will call your bank with you.
---
[14:40:09] Customer: My name is Inés. The parcel with my mother's birthday present never came and the party is tomorrow. Where is it?
[14:40:12] Agent: Thank you for contacting us today. We apologize for any inconvenience caused and appreciate your patience while we look into this matter. Please reply with your order details so that we can assist you further.
---
[16:20:30] Customer: Good afternoon, Petra here. How do I change the delivery address of an order I placed an hour ago?
[16:21:12] Agent: Hi Petra, it has not left the warehouse yet, so that still works. Tell me the new street and I will change it while you are here.
[16:22:01] Customer: 14 Mill Lane, same town.
[16:22:40] Agent: Done: 14 Mill Lane it is, and the confirmation just went out to you.
`
