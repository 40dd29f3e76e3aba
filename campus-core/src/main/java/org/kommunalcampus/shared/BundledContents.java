package org.kommunalcampus.shared;

import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings in all {@link BundledContent} when the program is ready. */
@Component
@RequiredArgsConstructor
@Slf4j
public class BundledContents {

    private final List<BundledContent> contents;
    private final TransactionTemplate transaction;

    @EventListener
    void on(ApplicationReadyEvent event) {
        contents.forEach(this::bringIn);
    }

    /** Stores what is new in it, or leaves that to the node that was faster. */
    public void bringIn(BundledContent content) {
        try {
            transaction.executeWithoutResult(status -> content.store());
        } catch (DataIntegrityViolationException e) {
            log.info("Another node stores the shipped {}", content.title());
        }
    }
}
