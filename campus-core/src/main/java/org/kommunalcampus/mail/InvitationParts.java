package org.kommunalcampus.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The date of a mail as its parts: once beside the text, for programs that enter it by themselves, and once as a file (RFC 6047). The platform is the organiser, the reader has accepted by booking, and
 * nobody asks for an answer.
 */
final class InvitationParts {

    private static final String FILE = "termin.ics";

    /** Signs in a line, of which umlauts take two of the 75 bytes that the standard allows. */
    private static final int LINE = 60;

    private final String method;
    private final byte[] text;

    private InvitationParts(String method, String text) {
        this.method = method;
        this.text = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the date, adds who takes part, and has calendars enter it, or take it out where it is cancelled. */
    static InvitationParts of(String date, InternetAddress organiser, InternetAddress reader) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(date));
            calendar.<VEvent>getComponents(Component.VEVENT).forEach(event -> {
                event.add(new Organizer(new ParameterList(List.of(new Cn(name(organiser)))), address(organiser)));
                event.add(new Attendee(
                        new ParameterList(List.of(Role.REQ_PARTICIPANT, PartStat.ACCEPTED, Rsvp.FALSE)),
                        address(reader)));
            });
            Method method = isCancelled(calendar) ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
            calendar.add(method);
            var written = new StringWriter();
            new CalendarOutputter(true, LINE).output(calendar, written);
            return new InvitationParts(method.getValue(), written.toString());
        } catch (IOException | ParserException notOurs) {
            throw new IllegalStateException("a date in the outbox cannot be read", notOurs);
        }
    }

    /** Puts both into a message whose text is set. */
    void addTo(MimeMessageHelper message) throws MessagingException {
        var beside = new MimeBodyPart();
        beside.setContent(new String(text, StandardCharsets.UTF_8), type());
        beside.setHeader("Content-Type", type());
        beside.setHeader("Content-Transfer-Encoding", "base64");
        try {
            Object words = message.getMimeMultipart().getBodyPart(0).getContent();
            ((MimeMultipart) words).addBodyPart(beside);
        } catch (IOException impossibleInMemory) {
            throw new MessagingException("the text of a message cannot be read", impossibleInMemory);
        }
        message.addAttachment(FILE, new ByteArrayResource(text), "application/ics");
    }

    private static boolean isCancelled(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .allMatch(event ->
                        event.getStatus() != null && ImmutableStatus.VEVENT_CANCELLED.equals(event.getStatus()));
    }

    private String type() {
        return "text/calendar; charset=UTF-8; method=" + method;
    }

    private static String name(InternetAddress organiser) {
        return organiser.getPersonal() == null ? organiser.getAddress() : organiser.getPersonal();
    }

    private static URI address(InternetAddress one) {
        return URI.create("mailto:" + one.getAddress());
    }
}
