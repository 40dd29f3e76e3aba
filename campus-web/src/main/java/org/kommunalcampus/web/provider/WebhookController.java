package org.kommunalcampus.web.provider;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.webhook.DeliveryId;
import org.kommunalcampus.webhook.DeliveryView;
import org.kommunalcampus.webhook.IssuedSecret;
import org.kommunalcampus.webhook.WebhookEvent;
import org.kommunalcampus.webhook.WebhookId;
import org.kommunalcampus.webhook.WebhookView;
import org.kommunalcampus.webhook.Webhooks;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The addresses of the provider's systems that are told what happens, and the messages to them. */
@Controller
@RequestMapping("/anbieter/webhooks")
@RequiredArgsConstructor
class WebhookController {

    private static final int PAGE_SIZE = 20;
    private static final String LIST = "redirect:/anbieter/webhooks";

    private final Webhooks webhooks;
    private final WebhookPages pages;

    @GetMapping
    String list(Caller caller, Locale locale, Model model) {
        return page(caller, "", Set.of(), List.of(), locale, model);
    }

    @PostMapping
    String register(
            Caller caller,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(name = "events", required = false, defaultValue = "") List<String> events,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        caller.requireProvider();
        try {
            IssuedSecret issued = webhooks.register(caller, url, chosen(events));
            flash.addFlashAttribute("secret", issued.secret());
            return LIST + "/" + issued.webhook();
        } catch (Invalid invalid) {
            model.addAttribute("problem", "provider.error.form");
            return page(caller, url, chosen(events), invalid.getErrors(), locale, model);
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", "refused." + refused.getCode());
            return LIST;
        }
    }

    @GetMapping("/{id}")
    String show(
            Caller caller,
            @PathVariable WebhookId id,
            @RequestParam(defaultValue = "") String page,
            Locale locale,
            Model model) {
        WebhookView webhook = webhooks.find(caller, id);
        return detail(caller, webhook, webhook.url(), webhook.events(), List.of(), page, locale, model);
    }

    @PostMapping("/{id}")
    String change(
            Caller caller,
            @PathVariable WebhookId id,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(name = "events", required = false, defaultValue = "") List<String> events,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        WebhookView webhook = webhooks.find(caller, id);
        try {
            webhooks.change(caller, id, url, chosen(events));
            flash.addFlashAttribute("notice", "webhook.changed");
            return LIST + "/" + id;
        } catch (Invalid invalid) {
            model.addAttribute("problem", "provider.error.form");
            return detail(caller, webhook, url, chosen(events), invalid.getErrors(), "", locale, model);
        }
    }

    @PostMapping("/{id}/secret")
    String renewSecret(Caller caller, @PathVariable WebhookId id, RedirectAttributes flash) {
        flash.addFlashAttribute("secret", webhooks.renewSecret(caller, id).secret());
        return LIST + "/" + id;
    }

    @PostMapping("/{id}/enabling")
    String enable(Caller caller, @PathVariable WebhookId id, RedirectAttributes flash) {
        webhooks.enable(caller, id);
        flash.addFlashAttribute("notice", "webhook.enabled");
        return LIST + "/" + id;
    }

    @PostMapping("/{id}/removal")
    String remove(Caller caller, @PathVariable WebhookId id, RedirectAttributes flash) {
        webhooks.remove(caller, id);
        flash.addFlashAttribute("notice", "webhook.removed");
        return LIST;
    }

    @PostMapping("/{id}/test")
    String test(Caller caller, @PathVariable WebhookId id, RedirectAttributes flash) {
        return queued(() -> webhooks.test(caller, id), id, flash);
    }

    @PostMapping("/{id}/deliveries/{delivery}/repetition")
    String repeat(
            Caller caller, @PathVariable WebhookId id, @PathVariable DeliveryId delivery, RedirectAttributes flash) {
        return queued(() -> webhooks.repeat(caller, id, delivery), id, flash);
    }

    private static String queued(Runnable step, WebhookId id, RedirectAttributes flash) {
        try {
            step.run();
            flash.addFlashAttribute("notice", "webhook.queued");
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", "refused." + refused.getCode());
        }
        return LIST + "/" + id;
    }

    private String page(
            Caller caller, String url, Set<WebhookEvent> events, List<FieldError> errors, Locale locale, Model model) {
        model.addAttribute(
                "webhooks",
                webhooks.own(caller).stream()
                        .map(each -> pages.row(each, locale))
                        .toList());
        fields(url, events, errors, locale, model);
        return "provider/webhooks";
    }

    private String detail(
            Caller caller,
            WebhookView webhook,
            String url,
            Set<WebhookEvent> events,
            List<FieldError> errors,
            String page,
            Locale locale,
            Model model) {
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        Page<DeliveryView> found = webhooks.deliveries(caller, webhook.id(), PageRequest.of(number, PAGE_SIZE));
        model.addAttribute("webhook", pages.row(webhook, locale));
        model.addAttribute(
                "deliveries",
                found.stream().map(each -> pages.delivery(each, locale)).toList());
        model.addAttribute(
                "paging",
                new Paging(number, PAGE_SIZE, found.getTotalElements(), "/anbieter/webhooks/" + webhook.id()));
        fields(url, events, errors, locale, model);
        return "provider/webhook";
    }

    private void fields(String url, Set<WebhookEvent> events, List<FieldError> errors, Locale locale, Model model) {
        model.addAttribute("url", url);
        model.addAttribute("choices", pages.choices(locale));
        model.addAttribute("events", events.stream().map(WebhookEvent::name).toList());
        model.addAttribute(
                "errors",
                errors.stream()
                        .collect(Collectors.toMap(
                                FieldError::pointer, error -> pages.error(error, locale), (first, second) -> first)));
    }

    private static Set<WebhookEvent> chosen(List<String> names) {
        Map<String, WebhookEvent> known =
                WebhookEvent.choices().stream().collect(Collectors.toMap(WebhookEvent::name, each -> each));
        return names.stream().filter(known::containsKey).map(known::get).collect(Collectors.toUnmodifiableSet());
    }
}
