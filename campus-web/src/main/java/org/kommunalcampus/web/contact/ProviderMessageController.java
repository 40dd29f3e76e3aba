package org.kommunalcampus.web.contact;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.contact.MessageDraft;
import org.kommunalcampus.contact.ProviderMessages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A provider writes to all who consented on a topic, and reads what some of them answered. */
@Controller
@RequiredArgsConstructor
class ProviderMessageController {

    private static final int PAGE_SIZE = 20;

    private final ProviderMessages messages;
    private final ContactPages pages;

    @GetMapping("/anbieter/messages")
    String list(Caller caller, @RequestParam(defaultValue = "") String page, Locale locale, Model model) {
        ProviderId provider = caller.requireProvider();
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        var sent = messages.of(caller, provider, PageRequest.of(number, PAGE_SIZE));
        model.addAttribute("sent", pages.sent(sent.getContent(), locale));
        model.addAttribute("topics", pages.topics(locale));
        model.addAttribute("modules", pages.modules(caller, provider, locale));
        model.addAttribute("paging", new Paging(number, PAGE_SIZE, sent.getTotalElements(), "/anbieter/messages"));
        return "contact/provider";
    }

    @PostMapping("/anbieter/messages")
    String send(
            Caller caller,
            @RequestParam(required = false) @Nullable CompetenceId topic,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String module,
            Locale locale,
            RedirectAttributes flash) {
        ProviderId provider = caller.requireProvider();
        try {
            if (topic == null) {
                throw new Invalid("/topic", "unknown-competence", "A topic is needed.");
            }
            ModuleId own = Optional.of(module)
                    .filter(id -> !id.isBlank())
                    .map(ModuleId::of)
                    .orElse(null);
            messages.send(caller, provider, new MessageDraft(topic, subject, text, own));
            flash.addFlashAttribute("notice", "contact.sent");
        } catch (Invalid invalid) {
            flash.addFlashAttribute("problem", pages.error(invalid, locale));
            flash.addFlashAttribute("entered", Map.of("subject", subject, "text", text));
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", pages.refusal(refused, locale));
            flash.addFlashAttribute("entered", Map.of("subject", subject, "text", text));
        }
        return "redirect:/anbieter/messages";
    }
}
