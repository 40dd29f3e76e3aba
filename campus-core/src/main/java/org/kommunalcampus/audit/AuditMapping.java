package org.kommunalcampus.audit;

import org.mapstruct.Mapper;

/** Maps entries to what the operator sees. */
@Mapper
interface AuditMapping {

    AuditEntryView view(AuditEntry entry);
}
