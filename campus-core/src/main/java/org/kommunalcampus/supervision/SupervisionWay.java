package org.kommunalcampus.supervision;

/** How the exam of a module is supervised. */
public enum SupervisionWay {
    /** In the room: the exam is taken during a session, and attendance is noted for it. */
    SESSION,
    /** Somebody whom the provider has named confirms who took the exam and that it was in order. */
    SUPERVISOR
}
