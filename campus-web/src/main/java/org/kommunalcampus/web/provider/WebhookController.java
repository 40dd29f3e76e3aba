package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.submit;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.webhook.DeliveryId;
import org.kommunalcampus.webhook.DeliveryView;
import org.kommunalcampus.webhook.IssuedSecret;
import org.kommunalcampus.webhook.WebhookEvent;
import org.kommunalcampus.webhook.WebhookId;
import org.kommunalcampus.webhook.WebhookView;
import org.kommunalcampus.webhook.Webhooks;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The addresses of the provider's systems that are told what happens, and the messages to them. */
@Controller
@OnRefusal(texts = "webhook", backTo = "/anbieter/webhooks/{id}")
@RequestMapping("/anbieter/webhooks")
@RequiredArgsConstructor
class WebhookController {

    private static final int PAGE_SIZE = 20;
    private static final String LIST = "redirect:/anbieter/webhooks";

    private final Webhooks webhooks;
    private final WebhookPages pages;

    @GetMapping
    String list(Caller caller, Locale locale, Model model) {
        return page(caller, new WebhookForm("", null), locale, model);
    }

    @PostMapping
    String register(
            Caller caller,
            @ModelAttribute("form") WebhookForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        caller.requireProvider();
        Optional<IssuedSecret> issued =
                submitFor(form, errors, () -> webhooks.register(caller, form.address(), form.chosen()));
        if (issued.isEmpty()) {
            model.addAttribute("problem", "provider.error.form");
            return page(caller, form, locale, model);
        }
        flash.addFlashAttribute("secret", issued.get().secret());
        return LIST + "/" + issued.get().webhook();
    }

    @GetMapping("/{id}")
    String show(
            Caller caller,
            @PathVariable WebhookId id,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale,
            Model model) {
        WebhookView webhook = webhooks.find(caller, id);
        return detail(caller, webhook, WebhookForm.of(webhook), page, locale, model);
    }

    @PostMapping("/{id}")
    String change(
            Caller caller,
            @PathVariable WebhookId id,
            @ModelAttribute("form") WebhookForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        WebhookView webhook = webhooks.find(caller, id);
        if (!submit(form, errors, () -> webhooks.change(caller, id, form.address(), form.chosen()))) {
            model.addAttribute("problem", "provider.error.form");
            return detail(caller, webhook, form, new PageNumber(0), locale, model);
        }
        flash.addFlashAttribute("notice", "webhook.changed");
        return LIST + "/" + id;
    }

    @PostMapping("/{id}/geheimnis")
    String renewSecret(Caller caller, @PathVariable WebhookId id, RedirectAttributes flash) {
        flash.addFlashAttribute("secret", webhooks.renewSecret(caller, id).secret());
        return LIST + "/" + id;
    }

    @PostMapping("/{id}/aktivierung")
    String enable(Caller caller, @PathVariable WebhookId id, RedirectAttributes flash) {
        webhooks.enable(caller, id);
        flash.addFlashAttribute("notice", "webhook.enabled");
        return LIST + "/" + id;
    }

    @PostMapping("/{id}/entfernung")
    String remove(Caller caller, @PathVariable WebhookId id, RedirectAttributes flash) {
        webhooks.remove(caller, id);
        flash.addFlashAttribute("notice", "webhook.removed");
        return LIST;
    }

    @PostMapping("/{id}/test")
    String test(Caller caller, @PathVariable WebhookId id, RedirectAttributes flash) {
        webhooks.test(caller, id);
        return queued(id, flash);
    }

    @PostMapping("/{id}/zustellungen/{delivery}/wiederholung")
    String repeat(
            Caller caller, @PathVariable WebhookId id, @PathVariable DeliveryId delivery, RedirectAttributes flash) {
        webhooks.repeat(caller, id, delivery);
        return queued(id, flash);
    }

    private static String queued(WebhookId id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "webhook.queued");
        return LIST + "/" + id;
    }

    private String page(Caller caller, WebhookForm form, Locale locale, Model model) {
        model.addAttribute(
                "webhooks",
                webhooks.own(caller).stream()
                        .map(each -> pages.row(each, locale))
                        .toList());
        fields(form, locale, model);
        return "provider/webhooks";
    }

    private String detail(
            Caller caller, WebhookView webhook, WebhookForm form, PageNumber page, Locale locale, Model model) {
        Page<DeliveryView> found = webhooks.deliveries(caller, webhook.id(), page.ofSize(PAGE_SIZE));
        model.addAttribute("webhook", pages.row(webhook, locale));
        model.addAttribute(
                "deliveries",
                found.stream().map(each -> pages.delivery(each, locale)).toList());
        model.addAttribute(
                "paging",
                new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), "/anbieter/webhooks/" + webhook.id()));
        fields(form, locale, model);
        return "provider/webhook";
    }

    private void fields(WebhookForm form, Locale locale, Model model) {
        model.addAttribute("url", form.address());
        model.addAttribute("choices", pages.choices(locale));
        model.addAttribute(
                "events", form.chosen().stream().map(WebhookEvent::name).toList());
    }
}
