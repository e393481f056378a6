package org.plenary.speakers;

import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;

/** Where an inscription is: in which meeting, on which list. */
public record InscriptionPath(MeetingCode meeting, ListId list, InscriptionId inscription) {}
