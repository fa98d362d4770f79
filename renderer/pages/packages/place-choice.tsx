/** Where files go: the sticks that are plugged in now, the folder she chose the last time, or one she chooses. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconDeviceUsb, IconFolder } from "@tabler/icons-react";
import { useState } from "react";

import type { Place } from "../../../shared/api/index.ts";
import { placeNotes, sizeText } from "../../../shared/transfer/index.ts";
import { ledger } from "../../client/index.ts";
import { Hint } from "../../components/index.ts";
import { reportError } from "../../shell/messages.ts";
import { Leftovers } from "./leftovers.tsx";
import classes from "./packages.module.css";

/** A stick that is plugged in while she looks appears by itself. */
const LOOK_AGAIN_MS = 4_000;

export const placesQuery = {
  queryKey: ["drives"],
  queryFn: () => ledger().drives.list({}),
  refetchInterval: LOOK_AGAIN_MS,
} as const;

/** Looked for when the question is asked: a folder that is gone is not offered. */
export const lastFolderQuery = {
  queryKey: ["drives", "last"],
  queryFn: () => ledger().drives.lastFolder({}),
  staleTime: 0,
} as const;

function PlaceRow({
  place,
  chosen,
  needed,
  onChoose,
}: {
  place: Place;
  chosen: boolean;
  needed: number;
  onChoose(): void;
}) {
  const notes = placeNotes(place, needed);
  const refused = notes.some(({ tone }) => tone === "refused");
  const Icon = place.kind === "stick" ? IconDeviceUsb : IconFolder;
  return (
    <>
      <label className={classes.place} data-chosen={chosen || undefined} data-refused={refused || undefined}>
        <input type="radio" name="place" checked={chosen} disabled={refused} onChange={onChoose} />
        <Icon size={18} stroke={1.5} aria-hidden />
        <span className={classes.placeName} title={place.path}>
          {place.kind === "stick" ? `${place.name}（${place.path}）` : place.path}
        </span>
        <span className={classes.placeFacts}>
          {[
            place.fileSystem,
            place.free === null ? "" : `剩 ${sizeText(place.free)}`,
            place.total === null ? "" : `共 ${sizeText(place.total)}`,
          ]
            .filter((text) => text !== "")
            .join(" · ")}
        </span>
      </label>
      {notes.map(({ tone, sentence }) => (
        <p key={sentence} className={classes.placeNote} data-tone={tone}>
          {sentence}
        </p>
      ))}
      <Leftovers place={place} />
    </>
  );
}

/** @param needed bytes that are to be written; 0 while not known. */
export function PlaceChoice({
  value,
  needed = 0,
  titled = true,
  onChange,
}: {
  value: Place | null;
  needed?: number;
  /** false where a heading above says it already. */
  titled?: boolean;
  onChange(place: Place): void;
}) {
  const sticks = useQuery(placesQuery);
  const last = useQuery(lastFolderQuery).data ?? null;
  const [folders, setFolders] = useState<readonly Place[]>([]);
  const known = [...(sticks.data ?? []), ...folders, ...(last === null ? [] : [last])];
  // A stick that was chosen as a folder stays a stick.
  const places = known.filter(({ path }, index) => known.findIndex((each) => each.path === path) === index);
  const choose = () => {
    ledger()
      .drives.chooseFolder({})
      .then((folder) => {
        if (folder === null) return;
        setFolders((before) => [...before.filter(({ path }) => path !== folder.path), folder]);
        onChange(folder);
      })
      .catch(reportError);
  };
  return (
    <fieldset className={classes.places} aria-label="写到哪里">
      {titled && <legend>写到哪里</legend>}
      {places.map((place) => (
        <PlaceRow
          key={place.path}
          place={place}
          chosen={value?.path === place.path}
          needed={needed}
          onChoose={() => onChange(place)}
        />
      ))}
      {sticks.data?.length === 0 && <Hint>没有插着的U盘；插上后会自动出现在这里。</Hint>}
      <div>
        <Button leftSection={<IconFolder size={16} stroke={1.5} />} onClick={choose}>
          其他文件夹…
        </Button>
      </div>
    </fieldset>
  );
}
