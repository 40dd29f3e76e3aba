package org.kommunalcampus.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.kommunalcampus.shared.Backlog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends by the mail server of the settings, shows mails in the demo, and does neither without both. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    MailTransport mailTransport(ObjectProvider<JavaMailSender> servers, MailSettings settings) {
        JavaMailSender server = servers.getIfAvailable();
        return server == null ? new NoTransport(settings.shown()) : new SmtpTransport(server, sender(settings));
    }

    @Bean
    Backlog waitingMails(MailRepository mails) {
        return new Backlog("mails", mails::waiting);
    }

    private static InternetAddress sender(MailSettings settings) {
        try {
            return new InternetAddress(settings.from(), true);
        } catch (AddressException none) {
            throw new IllegalStateException("CAMPUS_MAIL_FROM must name the address that mails come from", none);
        }
    }

    /** Calls nobody. */
    private record NoTransport(boolean isOpen) implements MailTransport {

        @Override
        public SmtpAnswer send(OutgoingMail mail) {
            return SmtpAnswer.shown();
        }
    }
}
