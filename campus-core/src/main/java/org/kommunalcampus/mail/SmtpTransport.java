package org.kommunalcampus.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to the mail server. The Message-ID of a mail is always the same, by which others know one that comes twice. */
@Slf4j
@RequiredArgsConstructor
class SmtpTransport implements MailTransport {

    private final JavaMailSender server;
    private final InternetAddress sender;

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public SmtpAnswer send(OutgoingMail mail) {
        try {
            server.send(message(mail));
            return SmtpAnswer.accepted();
        } catch (AddressException unusable) {
            return SmtpAnswer.refused("invalid-address");
        } catch (MailAuthenticationException | MessagingException wrong) {
            log.warn(
                    "The mail server does not accept the platform: {}",
                    wrong.getClass().getSimpleName());
            return SmtpAnswer.unreachable("not-accepted");
        } catch (MailException failed) {
            return answer(failed);
        }
    }

    /** What the mail server said to this mail, if it said anything. */
    private static SmtpAnswer answer(MailException failed) {
        Throwable said = failed instanceof MailSendException sent
                        && !sent.getFailedMessages().isEmpty()
                ? sent.getFailedMessages().values().iterator().next()
                : failed;
        for (@Nullable Throwable cause = said; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return SmtpAnswer.of(address.getReturnCode());
            }
        }
        for (@Nullable Throwable cause = said; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPSendFailedException content) {
                return SmtpAnswer.of(content.getReturnCode());
            }
        }
        log.warn("The mail server does not answer: {}", said.getClass().getSimpleName());
        return SmtpAnswer.unreachable("unreachable");
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : failure.getCause();
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        var parts = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        parts.setFrom(sender);
        var reader = new InternetAddress(mail.to(), true);
        parts.setTo(reader);
        parts.setSubject(mail.words().subject());
        parts.setSentDate(Date.from(mail.created()));
        parts.setText(mail.words().plain(), mail.words().html());
        if (mail.invitation() != null) {
            InvitationParts.of(mail.invitation(), sender, reader).addTo(parts);
        }
        String domain = sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain + ">");
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (!mail.words().unsubscribe().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + mail.words().unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
