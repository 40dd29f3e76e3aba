package org.kommunalcampus.mail;

/** How mails leave the platform. */
interface MailTransport {

    /** Whether there is a way; without one, nothing is written down for it. */
    boolean isOpen();

    /** Hands a mail over and says what came of it. */
    SmtpAnswer send(OutgoingMail mail);
}
