package org.kommunalcampus.mail;

/** Puts mails into words; the pages do, which know the words of each message and where it leads. */
public interface MailWriter {

    /** The mail in the language of the draft. */
    WrittenMail write(MailDraft draft);
}
