package org.kommunalcampus.web.contact;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.contact.MessageDraft;
import org.kommunalcampus.contact.ProviderMessages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A provider writes to all who consented on a topic, and reads what some of them answered. */
@Controller
@OnRefusal(texts = "contact")
@RequiredArgsConstructor
class ProviderMessageController {

    private static final int PAGE_SIZE = 20;

    private final ProviderMessages messages;
    private final ContactPages pages;

    @GetMapping("/anbieter/nachrichten")
    String list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        ProviderId provider = caller.requireProvider();
        var sent = messages.of(caller, provider, page.ofSize(PAGE_SIZE));
        model.addAttribute("sent", pages.sent(sent.getContent(), locale));
        model.addAttribute("topics", pages.topics(locale));
        model.addAttribute("modules", pages.modules(caller, provider, locale));
        model.addAttribute(
                "paging", new Paging(page.value(), PAGE_SIZE, sent.getTotalElements(), "/anbieter/nachrichten"));
        return "contact/provider";
    }

    @PostMapping("/anbieter/nachrichten")
    String send(
            Caller caller,
            @ModelAttribute("entered") MessageForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        ProviderId provider = caller.requireProvider();
        if (!submit(form, errors, () -> messages.send(caller, provider, form.draft()))) {
            return list(caller, new PageNumber(0), locale, model);
        }
        flash.addFlashAttribute("notice", "contact.sent");
        return "redirect:/anbieter/nachrichten";
    }

    /** A message, as it was entered. */
    record MessageForm(
            @Nullable String topic,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String module) {

        MessageDraft draft() {
            CompetenceId about = Ids.one(topic, CompetenceId::of)
                    .orElseThrow(() -> new Invalid("/topic", "unknown-competence", "A topic is needed."));
            return new MessageDraft(
                    about,
                    Objects.requireNonNullElse(subject, ""),
                    Objects.requireNonNullElse(text, ""),
                    Ids.one(module, ModuleId::of).orElse(null));
        }
    }
}
