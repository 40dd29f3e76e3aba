package org.kommunalcampus.web.notification;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.mail.MailPreferences;
import org.kommunalcampus.mail.MailState;
import org.kommunalcampus.mail.MailTiming;
import org.kommunalcampus.mail.MailView;
import org.kommunalcampus.mail.Mails;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the caller wants mails and what has become of them; and the link in each mail that stops them, which asks for no sign-in. */
@Controller
@OnRefusal(texts = "mail", backTo = MailPages.SETTINGS)
@RequiredArgsConstructor
class MailController {

    private static final int SIZE = 20;
    private static final int HOURS = 24;
    private static final String STOPPING = MailPages.STOP + "{token}";

    private final MailPreferences preferences;
    private final Mails mails;
    private final Wording wording;

    /** A mail to the caller; {@code text} is empty once a mail server has it. */
    record Row(
            String subject,
            String when,
            Badge state,
            @Nullable String outcome,
            @Nullable String text) {}

    @GetMapping(MailPages.SETTINGS)
    String show(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        return page(caller, MailForm.of(preferences.of(caller)), page, locale, model);
    }

    @PostMapping(MailPages.SETTINGS)
    String choose(
            Caller caller,
            @ModelAttribute("form") MailForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        caller.requireMember();
        if (!submit(form, errors, () -> preferences.choose(caller, form.read()))) {
            return page(caller, form, new PageNumber(0), locale, model);
        }
        flash.addFlashAttribute("notice", "mail.saved");
        return "redirect:" + MailPages.SETTINGS;
    }

    /** Asks before anything is stopped, because programs that look for harmful links open this one, too. */
    @GetMapping(STOPPING)
    String ask(@PathVariable String token, Model model) {
        if (!preferences.isGenuine(token)) {
            throw new NotFound("unsubscription", "of a mail");
        }
        model.addAttribute("done", false);
        return "notification/stop";
    }

    /** Stops mails; sent by the page and by mail programs with a button of their own. */
    @PostMapping(STOPPING)
    String stop(@PathVariable String token, Model model) {
        preferences.stop(token);
        model.addAttribute("done", true);
        return "notification/stop";
    }

    private String page(Caller caller, MailForm form, PageNumber page, Locale locale, Model model) {
        Page<MailView> found = mails.own(caller, page.ofSize(SIZE));
        model.addAttribute("on", mails.areOn());
        model.addAttribute("form", form);
        model.addAttribute(
                "timings",
                Arrays.stream(MailTiming.values())
                        .map(timing -> new Option(timing.name(), wording.text("mail.timing." + timing, locale)))
                        .toList());
        model.addAttribute("hours", hours(locale));
        model.addAttribute(
                "languages",
                List.of(
                        new Option("de", wording.language("de", locale)),
                        new Option("en", wording.language("en", locale))));
        model.addAttribute(
                "rows",
                found.getContent().stream().map(mail -> row(mail, locale)).toList());
        model.addAttribute("paging", new Paging(page.value(), SIZE, found.getTotalElements(), MailPages.SETTINGS));
        return "notification/mails";
    }

    private List<Option> hours(Locale locale) {
        List<Option> hours = new ArrayList<>();
        hours.add(new Option("", wording.text("mail.quiet.none", locale)));
        IntStream.range(0, HOURS)
                .mapToObj(hour -> new Option(String.valueOf(hour), wording.text("mail.hour", locale, hour)))
                .forEach(hours::add);
        return hours;
    }

    private Row row(MailView mail, Locale locale) {
        return new Row(
                mail.subject(),
                wording.moment(mail.created(), locale),
                new Badge(tone(mail.state()), wording.text("mail.state." + mail.state(), locale)),
                mail.outcome(),
                mail.plain());
    }

    private static Tone tone(MailState state) {
        return switch (state) {
            case WAITING, SHOWN -> Tone.NEUTRAL;
            case SENT -> Tone.SUCCESS;
            case DEFERRED -> Tone.WARNING;
            case REFUSED, GIVEN_UP, NO_ADDRESS -> Tone.DANGER;
        };
    }
}
