package org.opora.batch;

/** What became of one task of many. */
public enum ItemState {
    WAITING,
    DONE,
    REFUSED
}
