/** Pages of the inbox: the list, the page of a task, its files, drafts and submission. */
@NullMarked
package org.opora.inbox.web;

import org.jspecify.annotations.NullMarked;
