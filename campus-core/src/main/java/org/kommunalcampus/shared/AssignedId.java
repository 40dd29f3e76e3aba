package org.kommunalcampus.shared;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * An entity that brings its id along and has no version, such as a fact that is written once. It knows whether it is stored, so that it is inserted without
 * being looked for.
 */
@MappedSuperclass
public abstract class AssignedId<I> implements Persistable<I> {

    @Transient
    private boolean stored;

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void noteStored() {
        stored = true;
    }
}
