package org.kommunalcampus.web.contact;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.contact.Contacts;
import org.kommunalcampus.contact.MessageId;
import org.kommunalcampus.privacy.Consents;
import org.kommunalcampus.privacy.Purpose;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What providers wrote to the person: read it, stop it with one step, answer it. */
@Controller
@OnRefusal(texts = "contact")
@RequiredArgsConstructor
class ContactController {

    private static final int PAGE_SIZE = 20;
    private static final String LIST = "redirect:/meine-daten/nachrichten";

    private final Contacts contacts;
    private final Consents consents;
    private final Providers providers;
    private final ContactPages pages;

    @GetMapping("/meine-daten/nachrichten")
    String list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        MemberId person = caller.requireMember();
        var received = contacts.of(caller, person, page.ofSize(PAGE_SIZE));
        model.addAttribute("received", pages.received(received.getContent(), locale));
        model.addAttribute(
                "stopped", providers.byId(contacts.stopped(caller, person)).values());
        model.addAttribute(
                "paging", new Paging(page.value(), PAGE_SIZE, received.getTotalElements(), "/meine-daten/nachrichten"));
        return "contact/list";
    }

    @GetMapping("/meine-daten/nachrichten/{id}")
    String show(Caller caller, @PathVariable MessageId id, Locale locale, Model model) {
        MemberId person = caller.requireMember();
        var message = contacts.find(caller, person, id);
        model.addAttribute("message", pages.received(List.of(message), locale).getFirst());
        model.addAttribute(
                "consented",
                consents.of(caller, person).stream()
                        .anyMatch(consent -> consent.purpose() == Purpose.PROVIDER_CONTACT
                                && message.topic().equals(consent.topic())));
        return "contact/message";
    }

    @PostMapping("/meine-daten/nachrichten/{id}/antwort")
    String reply(
            Caller caller,
            @PathVariable MessageId id,
            @ModelAttribute("entered") ReplyForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        MemberId person = caller.requireMember();
        if (!submit(
                form,
                errors,
                () -> contacts.reply(caller, person, id, form.words(), Boolean.TRUE.equals(form.showsName())))) {
            return show(caller, id, locale, model);
        }
        flash.addFlashAttribute("notice", "contact.replied");
        return LIST + "/" + id;
    }

    /** An answer to a provider, with the name or without. */
    record ReplyForm(@Nullable String text, @Nullable Boolean showsName) {

        String words() {
            return text == null ? "" : text;
        }
    }

    /** No more messages on the topic of this one: the consent ends. */
    @PostMapping("/meine-daten/nachrichten/{id}/themenstopp")
    String stopTopic(Caller caller, @PathVariable MessageId id, RedirectAttributes flash) {
        MemberId person = caller.requireMember();
        var message = contacts.find(caller, person, id);
        consents.withdraw(caller, person, Purpose.PROVIDER_CONTACT, message.topic());
        flash.addFlashAttribute("notice", "contact.topic.stopped");
        return LIST;
    }

    @PostMapping("/meine-daten/nachrichten/anbieter/{provider}/stopp")
    String stop(Caller caller, @PathVariable ProviderId provider, RedirectAttributes flash) {
        contacts.stop(caller, caller.requireMember(), provider);
        flash.addFlashAttribute("notice", "contact.provider.stopped");
        return LIST;
    }

    @PostMapping("/meine-daten/nachrichten/anbieter/{provider}/erlaubnis")
    String allow(Caller caller, @PathVariable ProviderId provider, RedirectAttributes flash) {
        contacts.allow(caller, caller.requireMember(), provider);
        flash.addFlashAttribute("notice", "contact.provider.allowed");
        return LIST;
    }
}
