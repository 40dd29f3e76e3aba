package org.kommunalcampus.content;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.description.DraftDeleted;
import org.kommunalcampus.catalogue.description.RevisionDiscarded;
import org.kommunalcampus.files.StoredFiles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Forgets what was written for a revision or a draft that its provider dropped, in the same transaction. */
@Component
@RequiredArgsConstructor
class DiscardedRevisionListener {

    private final EditionContent content;
    private final ContentFileRepository owned;
    private final StoredFiles files;

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RevisionDiscarded event) {
        content.drop(event.module(), event.edition());
    }

    @EventListener
    void on(DraftDeleted event) {
        content.drop(event.module(), event.edition());
        List<ContentFile> kept = owned.findByModuleId(event.module().value());
        owned.deleteAll(kept);
        kept.forEach(file -> files.remove(file.file()));
    }
}
